import { defineTexts } from '../i18n/texts.ts'

/** Words of files that are attached. */
export const evidenceTexts = defineTexts(
  {
    evidence: 'Tệp minh chứng',
    evidenceHint: 'PDF, ảnh (PNG, JPG, WebP), DOCX hoặc XLSX; mỗi tệp tối đa 20 MB, tối đa 10 tệp.',
    addFiles: 'Chọn tệp',
    dropHere: 'hoặc thả tệp vào đây',
    uploading: 'Đang tải lên…',
    uploaded: 'Đã tải lên',
    typeRefused: 'Loại tệp này không được nhận',
    tooLarge: 'Tệp lớn hơn 20 MB',
    tooMany: 'Chỉ đính kèm được 10 tệp',
    emptyFile: 'Tệp rỗng',
    stillUploading: 'Hãy chờ tệp tải lên xong',
    someRefused: 'Có tệp chưa tải lên được: hãy thử lại hoặc bỏ tệp đó',
    removeFile: (name: string) => `Bỏ tệp ${name}`,
    retryFile: (name: string) => `Tải lại tệp ${name}`,
    download: (name: string) => `Tải tệp ${name}`,
  },
  {
    evidence: 'Evidence files',
    evidenceHint: 'PDF, pictures (PNG, JPG, WebP), DOCX or XLSX; 20 MB each, at most 10 files.',
    addFiles: 'Choose files',
    dropHere: 'or drop them here',
    uploading: 'Uploading…',
    uploaded: 'Uploaded',
    typeRefused: 'This file type is not accepted',
    tooLarge: 'The file is larger than 20 MB',
    tooMany: 'At most 10 files can be attached',
    emptyFile: 'The file is empty',
    stillUploading: 'Wait until the files are uploaded',
    someRefused: 'A file could not be uploaded: try again or remove it',
    removeFile: (name: string) => `Remove ${name}`,
    retryFile: (name: string) => `Upload ${name} again`,
    download: (name: string) => `Download ${name}`,
  },
)
