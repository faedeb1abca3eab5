/** A whole number as typed, dots between thousands allowed; null for nothing, NaN for what is no such number. */
export const wholeOf = (typed: string): number | null => {
  const text = typed.trim()
  if (text === '') return null
  return /^(?:\d{1,3}(?:\.\d{3})+|\d{1,7})$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN
}

/** A number as typed with a comma for its decimals; null for nothing, NaN for what is no number. */
export const decimalOf = (typed: string): number | null => {
  const text = typed.trim()
  if (text === '') return null
  return /^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,6})?$/.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.'))
    : Number.NaN
}

/** A number as its field shows it. */
export const typedOf = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
