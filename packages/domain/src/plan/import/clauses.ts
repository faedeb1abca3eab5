import { readLabel } from './labels.ts'

const SENTENCE_END = /;|…|\.(?=\s+[\p{Lu}“"]|\s*$)|(?:,\s*)?(?=\strong đó\s)/u
/** After a comma only these open a duty of their own; other verbs there usually go on with the list before them. */
const STRONG =
  /,\s(?=(?:khắc phục|xử lý nghiêm|kiên quyết|đẩy mạnh|chấn chỉnh|kịp thời|đồng thời|biểu dương|nhân rộng|rà soát|chú trọng)\s)/u
const AIM = /\s(?:nhằm|để|góp phần|qua đó|theo hướng)\s/u
const CITED_NEXT =
  /\svà\s(?=(?:Đề án|Nghị quyết|Kết luận|Chỉ thị|Quyết định|Nghị định|Thông tư|Kế hoạch|Chương trình|Luật)\s)/u
const CITED_BEFORE = /(?:Đề án|Nghị quyết|Kết luận|Chỉ thị|Quyết định|Nghị định|Thông tư|Kế hoạch|Chương trình|Luật)\s/u
const SHORTEST_HEAD = 30

const splitAtComma = (clause: string): string[] => {
  const pieces: string[] = []
  let head = ''
  for (const piece of clause.split(STRONG)) {
    if (head !== '' && (head.length < SHORTEST_HEAD || AIM.test(head))) head = `${head}, ${piece}`
    else {
      if (head !== '') pieces.push(head)
      head = piece
    }
  }
  return head === '' ? pieces : [...pieces, head]
}

const splitAtCitation = (clause: string): string[] => {
  const pieces = clause.split(CITED_NEXT)
  const first = pieces[0] ?? ''
  return CITED_BEFORE.test(first) && !/\s(?:theo|tại)\s/.test(first) ? pieces : [clause]
}

/** The clauses of an item's text, line by line, without their labels and outer punctuation. */
export const clausesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? line : (readLabel(line)?.rest ?? line)).split(SENTENCE_END))
    .flatMap(splitAtComma)
    .flatMap(splitAtCitation)
    .map((clause) => clause.replace(/^[\s,.:–-]+|[\s,.:–/-]+$/g, ''))
    .filter((clause) => clause !== '')
