import { z } from 'zod'
import { compareCommunes, getDashboard, getObjective } from '../dashboard.ts'
import { endpoint } from '../endpoint.ts'
import { getCaseStatistics } from '../petitions/case-figures.ts'
import { CommuneParams, compareFigures, getFigureSeries, getPlanMatrix } from './figures.ts'

const chartFields = {
  format: z.enum(['svg', 'png', 'xlsx', 'csv']),
  scale: z.enum(['1', '2', 'print']).default('2').describe('Of a PNG: as on screen, twice that, 300 dpi'),
}
const tableFields = { format: z.enum(['xlsx', 'csv']) }
const documentFields = { format: z.enum(['pdf', 'docx']) }

export const exportPlanCurve = endpoint({
  name: 'exportPlanCurve',
  method: 'GET',
  path: '/exports/plans/:id/curve',
  summary: 'Planned against actual progress of a plan over its year, as a picture or a table',
  file: true,
  roles: getDashboard.roles,
  params: getDashboard.params,
  query: getDashboard.query.extend(chartFields),
})

export const exportPlanObjectives = endpoint({
  name: 'exportPlanObjectives',
  method: 'GET',
  path: '/exports/plans/:id/objectives',
  summary: 'The standing of each objective of a plan as of a day, as a picture or a table',
  file: true,
  roles: getDashboard.roles,
  params: getDashboard.params,
  query: getDashboard.query.extend(chartFields),
})

export const exportPlanMatrix = endpoint({
  name: 'exportPlanMatrix',
  method: 'GET',
  path: '/exports/plans/:id/matrix',
  summary: 'Objectives by periods of the year as a table',
  file: true,
  roles: getPlanMatrix.roles,
  params: getPlanMatrix.params,
  query: getPlanMatrix.query.extend(tableFields),
})

export const exportDashboard = endpoint({
  name: 'exportDashboard',
  method: 'GET',
  path: '/exports/plans/:id/dashboard',
  summary: 'The whole first screen as of a day, for paper (PDF) or a briefing (Word)',
  file: true,
  roles: getDashboard.roles,
  params: getDashboard.params,
  query: getDashboard.query.extend(documentFields),
})

export const exportObjectiveCurve = endpoint({
  name: 'exportObjectiveCurve',
  method: 'GET',
  path: '/exports/objectives/:id/curve',
  summary: 'Planned against actual progress of one objective, as a picture or a table',
  file: true,
  roles: getObjective.roles,
  params: getObjective.params,
  query: getObjective.query.extend(chartFields),
})

export const exportObjective = endpoint({
  name: 'exportObjective',
  method: 'GET',
  path: '/exports/objectives/:id',
  summary: 'One objective as of a day, for paper (PDF) or a briefing (Word)',
  file: true,
  roles: getObjective.roles,
  params: getObjective.params,
  query: getObjective.query.extend(documentFields),
})

export const exportFigureSeries = endpoint({
  name: 'exportFigureSeries',
  method: 'GET',
  path: '/exports/communes/:communeId/figures/:code/series',
  summary: 'One indicator over the periods of a year, as a picture or a table',
  file: true,
  roles: getFigureSeries.roles,
  params: getFigureSeries.params,
  query: getFigureSeries.query.extend(chartFields),
})

export const exportObjectiveFigures = endpoint({
  name: 'exportObjectiveFigures',
  method: 'GET',
  path: '/exports/communes/:communeId/objective-figures',
  file: true,
  summary: 'Every indicator of one objective over the periods of a year, as a table',
  roles: getFigureSeries.roles,
  params: CommuneParams,
  query: getFigureSeries.query.extend({ objectiveCode: z.string().min(1).max(10), ...tableFields }),
})

export const exportCaseMonths = endpoint({
  name: 'exportCaseMonths',
  method: 'GET',
  path: '/exports/cases/statistics',
  summary:
    'Cases received, settled and left over by month, as a picture or a table; small secrets withheld as on the page',
  file: true,
  roles: getCaseStatistics.roles,
  query: getCaseStatistics.query.extend(chartFields),
})

export const exportCommuneComparison = endpoint({
  name: 'exportCommuneComparison',
  method: 'GET',
  path: '/exports/communes/comparison',
  summary: 'The communes below an upper level on a day, as a picture or a table',
  file: true,
  roles: compareCommunes.roles,
  query: compareCommunes.query.extend(chartFields),
})

export const exportFigureComparison = endpoint({
  name: 'exportFigureComparison',
  method: 'GET',
  path: '/exports/communes/figures-comparison',
  summary: 'One indicator over the communes below an upper level, with both sums, as a table',
  file: true,
  roles: compareFigures.roles,
  query: compareFigures.query.extend(tableFields),
})
