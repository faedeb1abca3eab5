import { type IsoDate, isIsoDate } from '../../shared/iso-date.ts'

export interface FoundDate {
  on: IsoDate | null
  raw: string
  end: number
}

const DATE = /(?:ngày\s{0,3})?(\d{1,2})\s?(?:[/.-]|tháng)\s?(\d{1,2})\s?(?:[/.-]|năm)\s?(\d{4})(?!\d)/u

/** The first day written "03/6/2013" or "ngày 12 tháng 12 năm 2013"; `on` is null when no such day exists. */
export const findDate = (text: string): FoundDate | null => {
  const match = DATE.exec(text)
  if (!match) return null
  const [raw, day = '', month = '', year = ''] = match
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return { on: isIsoDate(on) ? on : null, raw, end: match.index + raw.length }
}
