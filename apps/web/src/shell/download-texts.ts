import { defineTexts } from '../i18n/texts.ts'

export const downloadTexts = defineTexts(
  {
    download: 'Tải về',
    downloadOf: (name: string) => `Tải về: ${name}`,
    stop: 'Dừng tải',
    making: (name: string) => `Đang tạo tệp ${name}…`,
    saved: (file: string) => `Đã tải về ${file}`,
    prepare: (format: string) => `Chuẩn bị trong nền: ${format}`,
    preparing: (name: string) => `Đang chuẩn bị “${name}” trong nền`,
    seeFiles: 'Xem tệp',
    schedule: 'Gửi định kỳ…',
    formats: {
      pdf: 'PDF khổ A4',
      docx: 'Word',
      svg: 'Hình SVG',
      png: 'Hình PNG',
      print: 'Hình PNG khổ lớn, để in',
      xlsx: 'Excel',
      csv: 'CSV',
    },
  },
  {
    download: 'Download',
    downloadOf: (name: string) => `Download: ${name}`,
    stop: 'Stop',
    making: (name: string) => `Making the file ${name}…`,
    saved: (file: string) => `Downloaded ${file}`,
    prepare: (format: string) => `Prepare in the background: ${format}`,
    preparing: (name: string) => `“${name}” is being prepared in the background`,
    seeFiles: 'See the files',
    schedule: 'Send on schedule…',
    formats: {
      pdf: 'PDF, A4',
      docx: 'Word',
      svg: 'SVG picture',
      png: 'PNG picture',
      print: 'Large PNG picture, for print',
      xlsx: 'Excel',
      csv: 'CSV',
    },
  },
)
