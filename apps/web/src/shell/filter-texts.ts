import { defineTexts } from '../i18n/texts.ts'

interface FilterWords {
  apply: string
  saved: string
  savedEmpty: string
  savedName: string
  saveCurrent: string
  savedDone: (name: string) => string
  removeView: (name: string) => string
  removeTitle: string
  removeText: (name: string) => string
  removed: string
  nameMissing: string
}

const vi: FilterWords = {
  apply: 'Xong',
  saved: 'Bộ lọc đã lưu',
  savedEmpty: 'Chưa lưu bộ lọc nào.',
  savedName: 'Tên bộ lọc',
  saveCurrent: 'Lưu bộ lọc hiện tại',
  savedDone: (name) => `Đã lưu bộ lọc “${name}”`,
  removeView: (name) => `Xoá bộ lọc ${name}`,
  removeTitle: 'Xoá bộ lọc đã lưu?',
  removeText: (name) => `Bộ lọc “${name}” sẽ bị xoá khỏi danh sách của bạn. Dữ liệu không thay đổi.`,
  removed: 'Đã xoá bộ lọc',
  nameMissing: 'Cần đặt tên bộ lọc',
}

const en: FilterWords = {
  apply: 'Done',
  saved: 'Saved filters',
  savedEmpty: 'No saved filters yet.',
  savedName: 'Name of the filter',
  saveCurrent: 'Save the current filter',
  savedDone: (name) => `Filter “${name}” saved`,
  removeView: (name) => `Delete filter ${name}`,
  removeTitle: 'Delete the saved filter?',
  removeText: (name) => `The filter “${name}” leaves your list. No data changes.`,
  removed: 'Filter deleted',
  nameMissing: 'Give the filter a name',
}

export const filterTexts = defineTexts(vi, en)
