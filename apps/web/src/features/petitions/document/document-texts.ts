import { defineTexts } from '../../../i18n/texts.ts'

/** Words of the pages of a kept document and of a draft. */
export const documentTexts = defineTexts(
  {
    document: 'Văn bản',
    draft: 'Dự thảo',
    draftOf: (template: string) => `Dự thảo: ${template}`,
    cases: 'Đơn thư',
    kept: (at: string) => `Nội dung như đã lưu vào hồ sơ lúc ${at}; không sửa được.`,
    numbered: (number: string) => `Số ${number}`,
    draftIntro:
      'Sửa, in hoặc chép. Bản ở đây không được lưu: muốn lưu vào hồ sơ, chọn “Lưu văn bản này” khi ghi bước xử lý.',
    secret: 'Hồ sơ mật: dự thảo không nêu tên người tố cáo; bản in cũng không được ghi tên.',
    text: 'Nội dung dự thảo',
    preview: 'Bản xem trước',
    docx: 'Tải DOCX',
    copy: 'Chép nội dung',
    copied: 'Đã chép nội dung',
    notCopied: 'Trình duyệt không cho chép: hãy chọn nội dung rồi bấm Ctrl + C',
    reset: 'Lấy lại bản đầu',
  },
  {
    document: 'Document',
    draft: 'Draft',
    draftOf: (template: string) => `Draft: ${template}`,
    cases: 'Petitions',
    kept: (at: string) => `The text as it was kept at ${at}; it cannot be changed.`,
    numbered: (number: string) => `No. ${number}`,
    draftIntro: 'Edit, print or copy. Nothing is kept here: to keep it in the file, tick it when the step is taken.',
    secret: 'Secret file: the draft does not name the denouncer, and neither may the print.',
    text: 'Text of the draft',
    preview: 'Preview',
    docx: 'Download DOCX',
    copy: 'Copy the text',
    copied: 'The text was copied',
    notCopied: 'The browser did not allow copying: select the text and press Ctrl + C',
    reset: 'Begin anew',
  },
)
