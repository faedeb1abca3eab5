import { defineTexts } from '../i18n/texts.ts'

export const downloadTexts = defineTexts(
  {
    download: 'Tải về',
    downloadOf: (name: string) => `Tải về: ${name}`,
    stop: 'Dừng tải',
    making: (name: string) => `Đang tạo tệp ${name}…`,
    stopAt: (arrived: string) => `Dừng tải (${arrived})`,
    coming: (name: string, arrived: string) => `Đang tải tệp ${name}: ${arrived}`,
    megabytes: (size: string) => `${size} MB`,
    ofWhole: (size: string, share: string) => `${size} MB, ${share}`,
    saved: (file: string) => `Đã tải về ${file}`,
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
    stopAt: (arrived: string) => `Stop (${arrived})`,
    coming: (name: string, arrived: string) => `Downloading the file ${name}: ${arrived}`,
    megabytes: (size: string) => `${size} MB`,
    ofWhole: (size: string, share: string) => `${size} MB, ${share}`,
    saved: (file: string) => `Downloaded ${file}`,
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
