const TITLE_LIMIT = 120
const CLAUSE_END = /[;:\n]|\.(?=\s|$)|, (?:trong đó|nhất là|như|góp phần|đồng thời)(?=\s)|…/u

/** Cuts a text at a word so that it and the ellipsis stay within `limit` characters. */
export const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const space = text.slice(0, limit).lastIndexOf(' ')
  return `${text.slice(0, space > limit / 2 ? space : limit - 1).replace(/[\s,–-]+$/, '')}…`
}

/** A headline of at most 120 characters made from the first clause of an item. */
export const headlineOf = (text: string): string => {
  const start = text.trimStart().slice(0, TITLE_LIMIT * 4)
  const end = start.search(CLAUSE_END)
  const clause = (end > 0 ? start.slice(0, end) : start).trim()
  if (clause.length <= TITLE_LIMIT) return clause
  const comma = clause.slice(0, TITLE_LIMIT - 1).lastIndexOf(',')
  return comma > 60 ? `${clause.slice(0, comma)}…` : shorten(clause, TITLE_LIMIT)
}
