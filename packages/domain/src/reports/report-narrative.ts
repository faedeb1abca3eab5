import { roundTo } from '../indicators/formula.ts'
import { formatDate, type IsoDate } from '../shared/iso-date.ts'
import type { OutlineSection, SectionSource } from './outlines/report-outline.ts'
import { figureToken, keysIn, type ReportFigure } from './report-figures.ts'

export interface NarrativeTask {
  title: string
  unitName: string | null
  dueOn: IsoDate
  daysLate: number
  /** What its holder last wrote of it. */
  reason: string | null
}

/** What a narrative is drafted from: figures, tasks late on the period's last day, tasks due in the next period. */
export interface NarrativeFacts {
  figures: readonly ReportFigure[]
  late: readonly NarrativeTask[]
  upcoming: readonly NarrativeTask[]
}

const MOST_LINES = 8

interface Compared {
  figure: ReportFigure
  /** Above 0: better than the same period last year, as a share of it. */
  gain: number
}

const comparedOf = (figure: ReportFigure): Compared[] => {
  const { value, lastYear, direction, decimals } = figure
  if (value === null || lastYear === null || direction === 'informational') return []
  const change = roundTo(value, decimals) - roundTo(lastYear, decimals)
  const size = change / Math.max(Math.abs(lastYear), 1)
  return [{ figure, gain: direction === 'lower' ? -size : size }]
}

const lineOf = ({ key, name }: ReportFigure): string =>
  `${name}: ${figureToken(key)}, ${figureToken(key, 'change')} (${figureToken(key, 'lastYear')}).`

const improved = ({ figures }: NarrativeFacts): string[] =>
  figures
    .flatMap(comparedOf)
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, MOST_LINES)
    .map(({ figure }) => lineOf(figure))

const isBelowTarget = ({ value, target, direction }: ReportFigure): boolean => {
  if (value === null || target === null || direction === 'informational') return false
  return direction === 'lower' ? value > target : value < target
}

const holder = ({ unitName }: NarrativeTask): string => (unitName === null ? '' : ` (${unitName})`)

const late = ({ figures, late: tasks }: NarrativeFacts): string[] => [
  ...tasks
    .slice(0, MOST_LINES)
    .map((task) => `“${task.title}”${holder(task)}: hạn ${formatDate(task.dueOn)}, chậm ${task.daysLate} ngày.`),
  ...(tasks.length > MOST_LINES ? [`Còn ${tasks.length - MOST_LINES} nhiệm vụ khác chậm tiến độ.`] : []),
  ...figures
    .filter(isBelowTarget)
    .slice(0, MOST_LINES)
    .map(({ key, name }) => `${name} chưa đạt chỉ tiêu: ${figureToken(key, 'full')}.`),
]

const causes = ({ late: tasks }: NarrativeFacts): string[] =>
  tasks
    .filter(({ reason }) => reason !== null)
    .slice(0, MOST_LINES)
    .map(({ title, reason }) => `“${title}”: ${reason}`)

const upcoming = ({ upcoming: tasks }: NarrativeFacts): string[] => [
  ...tasks.slice(0, MOST_LINES).map((task) => `${task.title}${holder(task)}; hạn ${formatDate(task.dueOn)}.`),
  ...(tasks.length > MOST_LINES ? [`Cùng ${tasks.length - MOST_LINES} nhiệm vụ khác đến hạn trong kỳ tới.`] : []),
]

const SOURCES: Record<SectionSource, (facts: NarrativeFacts) => string[]> = { improved, late, causes, upcoming }

/** A sentence is written unless nothing it names has a source; a figure that did not arise still says so. */
const isSaid = (sentence: string, known: ReadonlyMap<string, ReportFigure>): boolean => {
  const keys = keysIn(sentence)
  return keys.length === 0 || keys.some((key) => known.get(key)?.isAwaited === false)
}

const bulleted = (line: string): string => `- ${line}`

/** The first text of a section: its sentences as far as they have a source, then what the data say of its subject. */
export const draftSection = (section: OutlineSection, facts: NarrativeFacts): string => {
  const known = new Map(facts.figures.map((figure) => [figure.key, figure]))
  const sentences = section.sentences.filter((sentence) => isSaid(sentence, known))
  const told = section.source ? SOURCES[section.source](facts) : []
  return [...sentences, ...told].map(bulleted).join('\n')
}
