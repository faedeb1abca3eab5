import type { ImportKind } from '@gandan/domain/indicators/import-kinds'
import { defineTexts } from '../../../i18n/texts.ts'

interface ImportsTexts {
  intro: string
  what: string
  kinds: Record<ImportKind, string>
  template: string
  templateHint: string
  file: string
  fileHint: string
  chooseFile: string
  reading: string
  previewTitle: (file: string) => string
  counts: (rows: string, changes: string, unchanged: string) => string
  errors: (count: number) => string
  row: string
  column: string
  subject: string
  from: string
  to: string
  problem: string
  more: (count: number) => string
  nothing: string
  takeIn: string
  takenIn: string
  dropFile: string
  taken: string
  takenNone: string
  when: string
  by: string
  rows: string
  undo: string
  undoOf: (file: string) => string
  undone: (at: string) => string
  undoTitle: string
  undoText: (file: string) => string
  undoDone: string
  kept: string
}

const vi: ImportsTexts = {
  intro: 'Tải mẫu, điền trong Excel rồi đưa lên: xem trước mọi thay đổi, có lỗi thì không dòng nào được nhập.',
  what: 'Loại số liệu',
  kinds: { values: 'Số liệu chỉ tiêu', oneStop: 'Hồ sơ một cửa theo tháng', scores: 'Điểm đánh giá từ ngoài' },
  template: 'Tải mẫu Excel',
  templateHint: 'Mẫu có sẵn mã dòng và số liệu đã biết; giữ nguyên cột mã.',
  file: 'Tệp đã điền (.xlsx hoặc .csv)',
  fileHint: 'Đưa lên chỉ để xem trước; chưa thay đổi gì.',
  chooseFile: 'Chọn tệp',
  reading: 'Đang đọc tệp…',
  previewTitle: (file) => `Xem trước: ${file}`,
  counts: (rows, changes, unchanged) => `${rows} dòng, ${changes} thay đổi, ${unchanged} dòng giữ nguyên.`,
  errors: (count) => `${count} lỗi: sửa trong tệp rồi đưa lên lại. Chưa nhập dòng nào.`,
  row: 'Dòng',
  column: 'Cột',
  subject: 'Nội dung',
  from: 'Đang có',
  to: 'Sẽ thành',
  problem: 'Lỗi',
  more: (count) => `và ${count} dòng khác`,
  nothing: 'Tệp không thay đổi gì so với số liệu đang có.',
  takeIn: 'Nhập vào hệ thống',
  takenIn: 'Đã nhập số liệu từ tệp',
  dropFile: 'Bỏ tệp này',
  taken: 'Các tệp đã nhập',
  takenNone: 'Chưa nhập tệp nào.',
  when: 'Lúc',
  by: 'Người nhập',
  rows: 'Số dòng',
  undo: 'Hoàn tác',
  undoOf: (file) => `Hoàn tác việc nhập ${file}`,
  undone: (at) => `đã hoàn tác lúc ${at}`,
  undoTitle: 'Hoàn tác tệp đã nhập?',
  undoText: (file) => `Mọi số liệu mà ${file} đã thay đổi sẽ trở lại như trước.`,
  undoDone: 'Đã hoàn tác',
  kept: 'đã có thay đổi sau đó',
}

const en: ImportsTexts = {
  intro:
    'Download a template, fill it in, send it back: every change is shown first; any error refuses the whole file.',
  what: 'What',
  kinds: { values: 'Indicator values', oneStop: 'One-stop dossiers by month', scores: 'Scores from outside' },
  template: 'Download the template',
  templateHint: 'It carries row ids and what is known; leave the id column as it is.',
  file: 'Filled file (.xlsx or .csv)',
  fileHint: 'Sending it only previews; nothing changes yet.',
  chooseFile: 'Choose a file',
  reading: 'Reading the file…',
  previewTitle: (file) => `Preview: ${file}`,
  counts: (rows, changes, unchanged) => `${rows} rows, ${changes} changes, ${unchanged} rows unchanged.`,
  errors: (count) => `${count} errors: mend the file and send it again. No row was taken in.`,
  row: 'Row',
  column: 'Column',
  subject: 'Subject',
  from: 'Now',
  to: 'Will be',
  problem: 'Error',
  more: (count) => `and ${count} more`,
  nothing: 'The file changes nothing.',
  takeIn: 'Take it in',
  takenIn: 'The file was taken in',
  dropFile: 'Drop this file',
  taken: 'Files taken in',
  takenNone: 'No file was taken in yet.',
  when: 'At',
  by: 'By',
  rows: 'Rows',
  undo: 'Undo',
  undoOf: (file) => `Undo ${file}`,
  undone: (at) => `undone at ${at}`,
  undoTitle: 'Undo this file?',
  undoText: (file) => `Everything that ${file} changed goes back to what it was.`,
  undoDone: 'Undone',
  kept: 'changed since',
}

export const importsTexts = defineTexts(vi, en)
