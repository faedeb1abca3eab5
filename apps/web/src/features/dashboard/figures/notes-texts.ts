import { defineTexts } from '../../../i18n/texts.ts'

export const notesTexts = defineTexts(
  {
    notes: 'Ghi chú',
    add: 'Thêm ghi chú',
    edit: 'Sửa ghi chú',
    remove: 'Bỏ ghi chú này?',
    saved: 'Đã lưu ghi chú',
    day: 'Ngày',
    text: 'Việc đã xảy ra',
    hint: 'Gia hạn, chỉ đạo, sáp nhập… điều giúp người đọc hiểu số liệu; không nêu tên người dân.',
    forAll: (objective: string) => `Hiện ở mọi biểu đồ của mục ${objective}`,
    ofAll: 'mọi biểu đồ của mục',
  },
  {
    notes: 'Notes',
    add: 'Add a note',
    edit: 'Change the note',
    remove: 'Remove this note?',
    saved: 'Note saved',
    day: 'Day',
    text: 'What happened',
    hint: 'An extension, a directive, a merger… what helps a reader; no names of citizens.',
    forAll: (objective: string) => `Shown in every chart of objective ${objective}`,
    ofAll: 'every chart of the objective',
  },
)
