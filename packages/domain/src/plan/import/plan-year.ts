const YEAR = /(?:^|\s)năm\s(20\d{2})(?!\d)/iu
const SCAN_LIMIT = 20_000

/** The first "năm 20xx" of a text, or null. */
export const yearIn = (text: string): number | null => {
  const year = YEAR.exec(text.slice(0, SCAN_LIMIT))?.[1]
  return year ? Number(year) : null
}
