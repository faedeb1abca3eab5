/** The pieces that NĐ 30/2020/NĐ-CP puts in places of their own on the paper. */
export interface PaperParts {
  head: { authority: string; nation: string; motto: string; number: string; place: string } | null
  title: string | null
  body: string[]
  signature: string[]
}

const NATION = /^CỘNG H(OÀ|\u00D2A) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u
const SIGNATURE = /^(TM|KT|TL|TUQ|Q)\. /u
const HEAD_LINES = 5

/** Reads a text as the drafts are written; one that was changed beyond that is all body, and nothing of it is lost. */
export const paperPartsOf = (text: string): PaperParts => {
  const lines = text.replaceAll('\r', '').split('\n')
  const [authority = '', nation = '', motto = '', number = '', place = ''] = lines
  const isOfficial = NATION.test(nation.trim()) && lines.slice(0, HEAD_LINES).every((line) => line.trim() !== '')
  if (!isOfficial) return { head: null, title: null, body: lines, signature: [] }
  const rest = lines.slice(HEAD_LINES)
  const titleAt = rest.findIndex((line) => line.trim() !== '')
  const signedAt = rest.findLastIndex((line) => SIGNATURE.test(line))
  const end = signedAt > titleAt ? signedAt : rest.length
  return {
    head: { authority, nation, motto, number, place },
    title: rest[titleAt] ?? null,
    body: titleAt < 0 ? [] : rest.slice(titleAt + 1, end).filter((line) => line.trim() !== ''),
    signature: rest.slice(end).filter((line) => line.trim() !== ''),
  }
}
