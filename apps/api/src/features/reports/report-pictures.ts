import type { Context, Database } from '../../context.ts'
import { withPictures, type OfficialPaper } from '../../papers/official-paper.ts'
import type { ReportSources } from './report-sources.ts'
import { findYearPlanId } from './report-tasks.queries.ts'
import type { ReportState } from './reports.read.ts'

const TITLE = 'Phụ lục biểu đồ'

/** The commune's report with the charts of its plan on the last day of the period; another kind has none. */
export const withPlanPictures = async (
  db: Database,
  ctx: Context,
  sources: ReportSources,
  { record, period }: ReportState,
  paper: OfficialPaper,
): Promise<OfficialPaper> => {
  if (record.kind !== 'mobilization') return paper
  const planId = await findYearPlanId(db, record.communeId, record.year)
  if (planId === null) return paper
  return withPictures(paper, TITLE, await sources.readPictures(db, ctx, record.communeId, { planId, period }))
}
