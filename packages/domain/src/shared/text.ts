/** Folds case, tone marks and đ, and single-spaces the text, so that "Dan van" finds "Dân vận". */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
