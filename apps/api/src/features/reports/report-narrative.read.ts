import { periodWindow, type PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import { outlineOf, type OutlineSection } from '@gandan/domain/reports/outlines/report-outline'
import type { ReportFigure } from '@gandan/domain/reports/report-figures'
import { draftSection, type NarrativeFacts, type NarrativeTask } from '@gandan/domain/reports/report-narrative'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { addDays, addMonths, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { TaskRow } from '@gandan/contracts/plan/tasks'
import type { Context, Database } from '../../context.ts'
import { asOf } from '../plan/as-of.ts'
import { listTasks } from '../plan/task-list.queries.ts'
import { findYearPlanId, listTaskReasons } from './report-tasks.queries.ts'
import type { SectionText } from './report-rows.queries.ts'

const MOST_TASKS = 60
const MONTHS: Record<PeriodWindow['kind'], number> = { month: 1, quarter: 3, sixMonths: 6, nineMonths: 3, year: 12 }

const taskOf = (row: TaskRow, reasons: ReadonlyMap<string, string>): NarrativeTask => ({
  title: row.title,
  unitName: row.ownerUnitName,
  dueOn: row.dueOn,
  daysLate: row.daysLate,
  reason: reasons.get(row.id) ?? null,
})

const tasksOf = async (db: Database, ctx: Context, communeId: string, period: PeriodWindow) => {
  const at = asOf(period.to, ctx.today)
  const planId = await findYearPlanId(db, communeId, period.year)
  if (planId === null) return { late: [], upcoming: [] }
  const next: IsoDate = addMonths(period.to, MONTHS[period.kind])
  const page = { planId, sort: 'dueOn' as const, limit: MOST_TASKS }
  const [late, upcoming] = await Promise.all([
    listTasks(db, [communeId], { ...page, due: ['overdue'] }, at),
    listTasks(db, [communeId], { ...page, due: ['dueSoon', 'later'], dueFrom: addDays(period.to, 1), dueTo: next }, at),
  ])
  const ids = late.items.map(({ id }) => id)
  const reasons = await listTaskReasons(db, communeId, ids, at.until)
  return {
    late: late.items.map((row) => taskOf(row, reasons)),
    upcoming: upcoming.items.map((row) => taskOf(row, new Map())),
  }
}

/** What the narrative of a period is drafted from. */
export const readNarrativeFacts = async (
  db: Database,
  ctx: Context,
  communeId: string,
  period: PeriodWindow,
  figures: readonly ReportFigure[],
): Promise<NarrativeFacts> => ({ figures, ...(await tasksOf(db, ctx, communeId, period)) })

const sectionOf = (outlineId: string, sectionId: string): OutlineSection => {
  const found = outlineOf(outlineId).sections.find(({ id }) => id === sectionId)
  if (!found) throw new DomainError('notFound')
  return found
}

export const draftOneSection = (outlineId: string, sectionId: string, facts: NarrativeFacts): string =>
  draftSection(sectionOf(outlineId, sectionId), facts)

export const draftAllSections = (outlineId: string, facts: NarrativeFacts): SectionText[] =>
  outlineOf(outlineId).sections.map((section) => ({ id: section.id, text: draftSection(section, facts) }))

export const periodOf = ({
  periodKind,
  year,
  index,
}: {
  periodKind: PeriodWindow['kind']
  year: number
  index: number
}): PeriodWindow => periodWindow(periodKind, year, index)
