import type { PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import type { Context, Database } from '../../../context.ts'
import type { PaperPicture } from '../../../papers/official-paper.ts'
import { pngSize } from '../../../render/png-size.ts'
import { renderChart, renderPng } from '../../../render/render.ts'
import type { Exhibit } from '../../../render/exhibit.ts'
import { findPlanHead } from '../../plan/plans.queries.ts'
import { readDashboard } from '../dashboard.read.ts'
import { planCurve, planObjectives } from './plan.exhibits.ts'

/** Pixels of a picture on a landscape A4 page, at 96 to the inch. */
const WIDTH = 860
const TALLEST = 560

const pictureOf = async ({ frame, picture }: Exhibit): Promise<PaperPicture[]> => {
  if (picture === null) return []
  const png = await renderPng(await renderChart({ frame, picture }), '2')
  const { width, height } = pngSize(png)
  const scale = Math.min(WIDTH / width, TALLEST / height)
  return [
    {
      kind: 'picture',
      png,
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      caption: frame.title,
      alt: frame.summary,
    },
  ]
}

/** The standing of a plan's objectives and its curve as of the last day of a period, as the dashboard draws them. */
export const readPlanPictures = async (
  db: Database,
  ctx: Context,
  communeId: string,
  { planId, period }: { planId: string; period: PeriodWindow },
): Promise<PaperPicture[]> => {
  const plan = await findPlanHead(db, [communeId], planId)
  if (!plan) return []
  const dashboard = await readDashboard(db, plan, { on: period.to, today: ctx.today, period: period.kind })
  if (dashboard.objectives.every(({ counts }) => counts.total === 0)) return []
  const exhibits = [planObjectives(ctx, dashboard), planCurve(ctx, dashboard)]
  return (await Promise.all(exhibits.map(pictureOf))).flat()
}
