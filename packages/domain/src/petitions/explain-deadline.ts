import { addDays, formatDate, weekdayOf, type IsoDate } from '../shared/iso-date.ts'
import type { DeadlineCalculation, DeadlineStep, PauseStep } from './count-deadline.ts'
import type { CountedDay, DayReasonKind } from './day-walk.ts'
import {
  CONDITION_WORDS,
  CRITERION_WORDS,
  EVIDENCE_WORDS,
  TRIGGER_WORDS,
  UNIT_WORDS,
  WEEKDAY_WORDS,
} from './deadline-texts.ts'

export const EXPLANATION_KINDS = [
  'trigger',
  'rule',
  'evidence',
  'extension',
  'pause',
  'days',
  'nominal',
  'moved',
  'result',
] as const

export interface ExplanationLine {
  kind: (typeof EXPLANATION_KINDS)[number]
  text: string
}

export interface DaysOffRun {
  from: IsoDate
  to: IsoDate
  name: string
}

type StepOf<K extends DeadlineStep['kind']> = Extract<DeadlineStep, { kind: K }>

const DAYS_OFF: readonly DayReasonKind[] = ['holiday', 'compensatory', 'swapOff']

const dated = (on: IsoDate): string => `${WEEKDAY_WORDS[weekdayOf(on) - 1] ?? ''} ${formatDate(on)}`

/** The named days off that were not counted, neighbours of one name as one run. */
export const daysOffRuns = (days: readonly CountedDay[]): DaysOffRun[] => {
  const runs: DaysOffRun[] = []
  for (const { on, counted, reason } of days) {
    if (counted || reason === null || !DAYS_OFF.includes(reason.kind)) continue
    const last = runs.at(-1)
    if (last?.name === reason.name && addDays(last.to, 1) === on) last.to = on
    else runs.push({ from: on, to: on, name: reason.name })
  }
  return runs
}

const runWords = ({ from, to, name }: DaysOffRun): string =>
  from === to ? `${formatDate(from)} (${name})` : `${formatDate(from)}–${formatDate(to)} (${name})`

const countOf = (days: readonly CountedDay[], kind: DayReasonKind): number =>
  days.filter((day) => !day.counted && day.reason?.kind === kind).length

const daysLine = ({ days, unit }: DeadlineCalculation): ExplanationLine => {
  const counted = days.filter((day) => day.counted)
  const [first, last] = [counted.at(0), counted.at(-1)]
  const span = first && last ? `, từ ${formatDate(first.on)} đến ${formatDate(last.on)}` : ''
  const weekend = countOf(days, 'weekend')
  const paused = countOf(days, 'suspension') + countOf(days, 'supplement')
  const skipped = [
    ...daysOffRuns(days).map(runWords),
    ...(weekend > 0 ? [`${weekend} ngày nghỉ cuối tuần`] : []),
    ...(paused > 0 ? [`${paused} ngày đồng hồ dừng`] : []),
  ]
  const swapped = days.filter((day) => day.counted && day.reason?.kind === 'swapWork')
  const worked = swapped.map(({ on, reason }) => `${formatDate(on)} (${reason?.name ?? ''})`)
  return {
    kind: 'days',
    text: [
      `Đã tính ${counted.length} ${UNIT_WORDS[unit]}${span}.`,
      ...(worked.length > 0 ? [`Có tính ${worked.join('; ')}.`] : []),
      ...(skipped.length > 0 ? [`Không tính: ${skipped.join('; ')}.`] : []),
    ].join(' '),
  }
}

const pauseWords = ({ by, suspendedOn, resumedOn, elapsed, remaining, isTooLate, basis }: PauseStep): string => {
  const name = by === 'suspension' ? 'Tạm đình chỉ' : 'Yêu cầu bổ sung'
  if (isTooLate) return `${name} từ ${formatDate(suspendedOn)}: thời hạn đã hết trước đó nên không kéo dài thêm.`
  const stood = `${name} từ ${formatDate(suspendedOn)}, khi đã dùng ${elapsed} ngày, còn ${remaining} ngày (${basis})`
  return resumedOn === null
    ? `${stood}; đồng hồ đang dừng, chưa có ngày tiếp tục.`
    : `${stood}; tiếp tục từ ${formatDate(resumedOn)}, cộng ${remaining} ngày còn lại.`
}

const extensionWords = (step: StepOf<'extension'>): string => {
  const number = step.decisionNumber === null ? '' : ` theo quyết định số ${step.decisionNumber}`
  const decided = step.decidedOn === null ? '' : ` ngày ${formatDate(step.decidedOn)}`
  const criteria = step.criteria.map((criterion) => CRITERION_WORDS[criterion]).join('; ')
  const why = criteria === '' ? '' : `; lý do: ${criteria}`
  return `Gia hạn thêm ${step.days} ${UNIT_WORDS[step.unit]}${number}${decided} (${step.basis})${why}.`
}

const movedWords = (step: StepOf<'moved'>, direction: 'after' | 'before'): string =>
  direction === 'after'
    ? `Ngày ${formatDate(step.from)} là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo, ${formatDate(step.to)} (Bộ luật Dân sự 2015 Điều 148.5).`
    : `Ngày ${formatDate(step.from)} là ngày nghỉ nên phải làm sớm hơn, vào ngày làm việc trước đó, ${formatDate(step.to)}.`

const ruleLines = (step: StepOf<'limit'>, { rule }: DeadlineCalculation): ExplanationLine[] => {
  const conditions = step.conditions.map((condition) => CONDITION_WORDS[condition]).join('; ')
  const when = conditions === '' ? '' : ` (${conditions})`
  const before = rule.direction === 'before' ? ', tính ngược về trước' : ''
  const evidence = EVIDENCE_WORDS[rule.evidence]
  const limit = `${step.amount} ${UNIT_WORDS[step.unit]}${before}${when}`
  return [
    { kind: 'rule', text: `Thời hạn: ${rule.title} – ${limit}. Căn cứ: ${step.basis}.` },
    ...(evidence === null ? [] : [{ kind: 'evidence', text: `${evidence}.` } as const]),
  ]
}

const triggerWords = (step: StepOf<'trigger'>, { rule }: DeadlineCalculation): string =>
  `Mốc tính: ${TRIGGER_WORDS[rule.trigger]}, ${dated(step.on)}; ngày này không tính vào thời hạn (Bộ luật Dân sự 2015 Điều 147).`

type Writers = { [K in DeadlineStep['kind']]: (step: StepOf<K>, calculation: DeadlineCalculation) => ExplanationLine[] }

const WRITERS: Writers = {
  trigger: (step, calculation) => [{ kind: 'trigger', text: triggerWords(step, calculation) }],
  limit: ruleLines,
  extension: (step) => [{ kind: 'extension', text: extensionWords(step) }],
  pause: (step) => [{ kind: 'pause', text: pauseWords(step) }],
  nominal: (step) => [{ kind: 'nominal', text: `Ngày hết hạn theo số học: ${dated(step.on)}.` }],
  moved: (step, { rule }) => [{ kind: 'moved', text: movedWords(step, rule.direction) }],
  due: (step) => [{ kind: 'result', text: `Hạn cuối: hết ngày ${dated(step.on)}.` }],
}

const linesOf = <K extends DeadlineStep['kind']>(
  step: StepOf<K>,
  calculation: DeadlineCalculation,
): ExplanationLine[] => WRITERS[step.kind as K](step, calculation)

/** How the due day was reached, line by line in Vietnamese: for a panel, for print and for JSON alike. */
export const explainDeadline = (calculation: DeadlineCalculation): ExplanationLine[] => {
  const lines = calculation.steps.flatMap((step) => linesOf(step, calculation))
  const end = lines.findIndex(({ kind }) => kind === 'nominal')
  return end === -1
    ? [...lines, daysLine(calculation)]
    : [...lines.slice(0, end), daysLine(calculation), ...lines.slice(end)]
}
