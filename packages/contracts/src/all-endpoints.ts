import * as audit from './audit.ts'
import * as commitments from './commitments.ts'
import * as activities from './communications/activities.ts'
import * as campaigns from './communications/campaigns.ts'
import * as dashboard from './dashboard.ts'
import * as chartExports from './dashboard/exports.ts'
import * as figures from './dashboard/figures.ts'
import * as figurePeriods from './indicators/period-standing.ts'
import type { Endpoint } from './endpoint.ts'
import * as exportSchedules from './exports/export-schedules.ts'
import * as preparedExports from './exports/prepared-exports.ts'
import * as files from './files.ts'
import * as indicatorDefinitions from './indicators/definitions.ts'
import * as indicatorImports from './indicators/imports.ts'
import * as indicatorStatistics from './indicators/statistics.ts'
import * as indicatorValues from './indicators/values.ts'
import * as calendar from './organisation/calendar.ts'
import * as session from './organisation/session.ts'
import * as units from './organisation/units.ts'
import * as users from './organisation/users.ts'
import * as caseFigures from './petitions/case-figures.ts'
import * as cases from './petitions/cases.ts'
import * as deadlines from './petitions/deadlines.ts'
import * as dialogues from './petitions/dialogues.ts'
import * as petitionSettings from './petitions/petition-settings.ts'
import * as petitions from './petitions/petitions.ts'
import * as reminders from './petitions/reminders.ts'
import * as receptions from './petitions/receptions.ts'
import * as directives from './plan/directives.ts'
import * as duties from './plan/duties.ts'
import * as plans from './plan/plans.ts'
import * as tasks from './plan/tasks.ts'
import * as forms from './reports/forms.ts'
import * as reportDifferences from './reports/report-differences.ts'
import * as reports from './reports/reports.ts'
import * as verify from './reports/verify.ts'
import * as system from './system.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'roles' in value

/** Every endpoint of the product: what the OpenAPI document lists and the role test walks. */
export const ALL_ENDPOINTS: readonly Endpoint[] = [
  system,
  session,
  users,
  units,
  calendar,
  audit,
  files,
  plans,
  tasks,
  duties,
  directives,
  deadlines,
  petitions,
  cases,
  caseFigures,
  petitionSettings,
  receptions,
  dialogues,
  reminders,
  activities,
  campaigns,
  indicatorDefinitions,
  indicatorValues,
  indicatorImports,
  indicatorStatistics,
  dashboard,
  chartExports,
  commitments,
  figures,
  figurePeriods,
  forms,
  reports,
  preparedExports,
  reportDifferences,
  exportSchedules,
  verify,
].flatMap((room) => Object.values(room).filter(isEndpoint))
