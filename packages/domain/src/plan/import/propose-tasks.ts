import { clausesOf } from './clauses.ts'
import { headlineOf, shorten } from './headline.ts'
import { dutyWordOf, withoutModal } from './verbs.ts'

export interface ProposedTask {
  title: string
  /** The clause it was made from. */
  sourceText: string
}

const TITLE_LIMIT = 160
const MOST_TASKS = 40
const SHORTEST = 12

const QUALIFIER = /^(?:qua đó|góp phần|nhất là|như|nhằm|để|từ đó|đặc biệt là|theo đó|trên cơ sở)[\s:]/iu
const CITED =
  /(?:Nghị quyết|Kết luận|Chỉ thị|Quyết định|Nghị định|Thông tư|Kế hoạch|Chương trình|Luật|Đề án|Hướng dẫn|Công văn|[Cc]ác văn bản)\s/u
const CITED_START = new RegExp(`^${CITED.source}`, 'u')
const INCLUDING = /^trong đó,?\s(?:có\s)?/iu
const OBLIGED = /^(.{4,140}?)\sphải\s(?=\S)/u
const ACTOR =
  /^(?:Chủ tịch|Phó Chủ tịch|Ủy ban|Uỷ ban|UBND|Công chức|Cán bộ|Các|Mỗi|Người đứng đầu|Văn phòng|Ban|Trưởng|Bộ phận)\s.{0,70}?\s(?=(?:trực tiếp|chỉ đạo|chủ trì|tổ chức|thực hiện|phối hợp|thường xuyên|tham mưu|chủ động)\s)/u
const TITLE_TAIL = /,\s(?:góp phần|nhất là|như|đặc biệt là|đáp ứng|qua đó|từng bước|bảo đảm|đảm bảo|không để)[\s:]|:\s/u
const CITED_DATE =
  /\sngày\s\d{1,2}\s?(?:\/|tháng)\s?\d{1,2}\s?(?:\/|năm)\s?\d{4}(?:\scủa\s[^,;.“"]{3,70}?(?=\s(?:về|ban hành|tiếp tục|và)\s|$))?/u

/** "… theo Quyết định số …" at the end of a long clause says on what ground, not what to do. */
const CITED_AS_GROUND = /\s(?:theo|tại)\s(?:Nghị quyết|Kết luận|Chỉ thị|Quyết định|Nghị định|Thông tư|Luật)\s.*$/u

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

const titleOf = (clause: string): string => {
  const tail = clause.search(TITLE_TAIL)
  const core = tail >= SHORTEST ? clause.slice(0, tail) : clause
  if (core.length <= TITLE_LIMIT) return capitalised(core)
  return capitalised(shorten(core.replace(CITED_AS_GROUND, '').replace(CITED_DATE, ''), TITLE_LIMIT))
}

interface Governor {
  /** "Tiếp tục quán triệt, triển khai việc thực hiện": carried to the next citation of the same list. */
  beforeCitation: string
  verb: string
}

const governorOf = (clause: string, verb: string): Governor => {
  const cited = clause.search(CITED)
  return { beforeCitation: cited > 0 ? clause.slice(0, cited).trim() : capitalised(verb), verb: capitalised(verb) }
}

const dutyOf = (clause: string, governor: Governor | null): string | null => {
  if (QUALIFIER.test(clause)) return null
  const isIncluded = INCLUDING.test(clause)
  const said = withoutModal(clause.replace(INCLUDING, '').replace(ACTOR, ''))
  if (dutyWordOf(said)) return said
  if (governor && CITED_START.test(said)) return `${governor.beforeCitation} ${said}`
  if (governor && isIncluded) return `${governor.verb} ${said}`
  const obliged = OBLIGED.exec(said)
  return obliged ? `Bảo đảm ${lowered(obliged[1] ?? '')} ${said.slice(obliged[0].length)}` : null
}

/**
 * Candidate tasks of one objective, one for each clause that says a duty, in the order of the text: the title begins with a
 * verb and has at most 160 characters. Clauses that only qualify are left out; a bare citation takes the verb of its list.
 */
export const proposeTasks = (text: string): ProposedTask[] => {
  const tasks: ProposedTask[] = []
  const titles = new Set<string>()
  let governor: Governor | null = null
  for (const clause of clausesOf(text)) {
    if (tasks.length === MOST_TASKS) break
    const duty = dutyOf(clause, governor)
    if (duty === null) continue
    const verb = dutyWordOf(duty)
    if (verb) governor = governorOf(duty, verb)
    const title = titleOf(duty)
    if (title.length < SHORTEST || titles.has(title)) continue
    titles.add(title)
    tasks.push({ title, sourceText: clause })
  }
  const headline = headlineOf(text)
  if (tasks.length > 0 || headline === '') return tasks
  return [{ title: `Thực hiện ${lowered(headline)}`, sourceText: headline }]
}
