const BODY = String.raw`(?:Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban Nhân dân|Uỷ ban Nhân dân|UBND|Đảng ủy|Đảng uỷ)`
const UNIT = String.raw`(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh)`
const NAME = String.raw`(?:\p{Lu}\p{L}{0,12}|\d{1,2})(?:\s\p{Lu}\p{Ll}{0,12}){0,4}`
const WRITTEN = new RegExp(`${BODY}\\s${UNIT}\\s${NAME}`, 'gu')
const ACTS = /^,?\s(?:ban hành|xây dựng|lập|đề ra|tổ chức|triển khai|yêu cầu)/u
const CAPITAL_UNIT = new RegExp(`\\s(${UNIT})\\s`, 'u')
const SCAN_LIMIT = 20_000

/** One spelling for the same body: "UBND", "Uỷ ban" -> "Ủy ban nhân dân". */
const normaliseBody = (text: string): string =>
  text
    .replace(/^UBND(?=\s|$)/, 'Ủy ban nhân dân')
    .replace(/^[Uu]ỷ/, 'Ủy')
    .replace('ban Nhân dân', 'ban nhân dân')

/** The body that says it issues the plan ("Ủy ban nhân dân xã Sơn Trường ban hành …"), else the last one named. */
export const findIssuer = (text: string): string | null => {
  const scanned = text.slice(0, SCAN_LIMIT)
  const found = [...scanned.matchAll(WRITTEN)]
  const acting = found.find((match) => ACTS.test(scanned.slice(match.index + match[0].length).slice(0, 20)))
  const match = acting ?? found.at(-1)
  return match ? normaliseBody(match[0]) : null
}

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** "ỦY BAN NHÂN DÂN XÃ SƠN TRƯỜNG" of the letterhead, written as in a sentence. */
export const issuerOfLetterhead = (capitals: string): string => {
  const lower = normaliseBody(capitalise(capitals.toLowerCase().replace(/^ubnd/, 'ủy ban nhân dân')))
  const unit = CAPITAL_UNIT.exec(lower)
  if (!unit) return lower
  const end = unit.index + unit[0].length
  return lower.slice(0, end) + lower.slice(end).split(' ').map(capitalise).join(' ')
}
