const NO_VALUE = '—'
const formatters = new Map<number, Intl.NumberFormat>()

const formatterOf = (maxDecimals: number): Intl.NumberFormat => {
  const known = formatters.get(maxDecimals)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: maxDecimals })
  formatters.set(maxDecimals, made)
  return made
}

/** A number as Vietnamese texts write it, `1.234,5`; null (nothing arose) is a dash, never 0. */
export const formatNumber = (value: number | null, maxDecimals = 1): string => {
  if (value === null) return NO_VALUE
  const text = formatterOf(maxDecimals).format(value)
  return text === '-0' ? '0' : text
}

/** A share (0.756) as a percentage, `75,6 %`; null (denominator 0) is a dash, never 0 % or 100 %. */
export const formatPercent = (share: number | null, maxDecimals = 1): string =>
  share === null ? NO_VALUE : `${formatNumber(share * 100, maxDecimals)} %`
