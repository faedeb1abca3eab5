import { formatDate, type IsoDate } from '../../shared/iso-date.ts'

/** "Số liệu tính từ ngày 15/12/2025 đến ngày 14/03/2026". */
export const windowWords = ({ from, to }: { from: IsoDate; to: IsoDate }): string =>
  `Số liệu tính từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`

/** What a sum column says under its head: "= 4 + 13 + 22", a run as "= 2 + … + 7". */
export const sumWords = (parts: readonly number[]): string => {
  const [first = 0, last = 0] = [parts[0], parts.at(-1)]
  const isRun = parts.length > 3 && parts.every((ms, index) => ms === first + index)
  return isRun ? `= ${first} + … + ${last}` : `= ${parts.join(' + ')}`
}
