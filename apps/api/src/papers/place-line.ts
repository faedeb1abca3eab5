import { formatDate, type IsoDate } from '@gandan/domain/shared/iso-date'

/** `Sơn Trường, ngày 05 tháng 01 năm 2023`: the place without its level; a day still open is dots. */
export const placeLine = (communeName: string, on: IsoDate | null): string => {
  const place = communeName.replace(/^(xã|phường|thị trấn|đặc khu) /u, '')
  if (on === null) return `${place}, ngày … tháng … năm …`
  const [day, month, year] = formatDate(on).split('/')
  return `${place}, ngày ${day} tháng ${month} năm ${year}`
}
