const PLACES = 6
const UNIT = 10n ** BigInt(PLACES)

const unitsOf = (text: string): bigint => {
  const isNegative = text.startsWith('-')
  const [whole = '0', part = ''] = (isNegative ? text.slice(1) : text).split('.')
  const units = BigInt(whole) * UNIT + BigInt(part.padEnd(PLACES, '0').slice(0, PLACES))
  return isNegative ? -units : units
}

const textOf = (units: bigint): string => {
  const absolute = units < 0n ? -units : units
  const part = String(absolute % UNIT)
    .padStart(PLACES, '0')
    .replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${absolute / UNIT}${part === '' ? '' : `.${part}`}`
}

/** The exact sum of decimals of up to six places: money in million đồng down to one đồng, land in m². */
export const sumDecimals = (texts: readonly string[]): string =>
  textOf(texts.reduce((sum, text) => sum + unitsOf(text), 0n))
