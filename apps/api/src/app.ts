import { randomUUID } from 'node:crypto'
import { CADENCE_WORDS, COVERS_WORDS } from '@gandan/domain/exports/schedules'
import { TASK_PRIORITY_WORDS, TASK_SOURCE_WORDS, TASK_STATE_WORDS } from '@gandan/domain/plan/task-words'
import Fastify, { type FastifyInstance } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from './context.ts'
import { auditRoutes } from './features/audit/audit.routes.ts'
import { commitmentRoutes } from './features/commitments/commitments.routes.ts'
import { communicationRoutes } from './features/communications/communications.routes.ts'
import { dashboardRoutes } from './features/dashboard/dashboard.routes.ts'
import { chartExportRoutes } from './features/dashboard/exports/exports.routes.ts'
import { readFigureRecords } from './features/dashboard/figure-records.read.ts'
import { readFigureList } from './features/dashboard/figures.read.ts'
import { nameRecords } from './features/dashboard/measure-sources.ts'
import { readPlanPictures } from './features/dashboard/exports/plan-pictures.ts'
import { figureRoutes } from './features/dashboard/figures.routes.ts'
import { exportScheduleRoutes } from './features/exports/export-schedules.routes.ts'
import { preparedExportRoutes } from './features/exports/prepared-exports.routes.ts'
import { filesRoutes } from './features/files/files.routes.ts'
import { importRoutes } from './features/indicators/imports.routes.ts'
import { indicatorRoutes } from './features/indicators/indicators.routes.ts'
import { statisticsRoutes } from './features/indicators/statistics.routes.ts'
import { calendarRoutes } from './features/organisation/calendar.routes.ts'
import { sessionRoutes } from './features/organisation/session.routes.ts'
import { unitsRoutes } from './features/organisation/units.routes.ts'
import { usersRoutes } from './features/organisation/users.routes.ts'
import { mayHavePaper, maySeeEventFile } from './features/petitions/case-files.actions.ts'
import { caseRoutes } from './features/petitions/cases.routes.ts'
import { caseReadRoutes } from './features/petitions/case-reads.routes.ts'
import { dialogueRoutes } from './features/petitions/dialogues.routes.ts'
import { deadlineRoutes } from './features/petitions/deadlines.routes.ts'
import { petitionRoutes } from './features/petitions/petitions.routes.ts'
import { recountOpenCases } from './features/petitions/petition-settings.actions.ts'
import { receptionRoutes } from './features/petitions/receptions.routes.ts'
import { reminderRoutes } from './features/petitions/reminders.routes.ts'
import { directiveRoutes } from './features/plan/directives.routes.ts'
import { dutyRoutes } from './features/plan/duties.routes.ts'
import { planRoutes } from './features/plan/plans.routes.ts'
import { listTaskSummaries } from './features/plan/task-summaries.queries.ts'
import { taskRoutes } from './features/plan/tasks.routes.ts'
import { formRoutes } from './features/reports/forms.routes.ts'
import { mayReadReportFile, reportRoutes } from './features/reports/reports.routes.ts'
import { verifyRoutes } from './features/reports/verify.routes.ts'
import { guardDoors } from './http/door.ts'
import { endTurns } from './http/file-turns.ts'
import { parseJson } from './http/json-body.ts'
import { loggerOptions } from './http/logger.ts'
import { describeApi, showApi } from './http/openapi.ts'
import { replyWithProblem } from './http/problems.ts'
import { serializerFor } from './http/serializer.ts'
import { secure } from './http/security.ts'
import { systemRoutes } from './http/system.routes.ts'
import { serveWebApp } from './http/web-app.ts'

/** Rooms that count days on the working-day calendar. */
const CALENDAR_LISTENERS = [recountOpenCases]

/** What the audit log's file says for the codes of rooms. */
const AUDIT_CODES = {
  state: TASK_STATE_WORDS,
  priority: TASK_PRIORITY_WORDS,
  source: TASK_SOURCE_WORDS,
  cadence: CADENCE_WORDS,
  covers: COVERS_WORDS,
}

/** Files that only those may have who see what they prove. */
const FILE_GUARDS = { caseEvent: maySeeEventFile, petition: mayHavePaper, report: mayReadReportFile }

/** The figures of the dashboard, for the reports. */
const REPORT_SOURCES = {
  readFigures: readFigureList,
  readRecords: readFigureRecords,
  nameRecords,
  readPictures: readPlanPictures,
}

/** The rooms that stand open; a new room adds one line. */
const FEATURES = [
  systemRoutes,
  sessionRoutes,
  usersRoutes,
  unitsRoutes,
  calendarRoutes(CALENDAR_LISTENERS),
  auditRoutes(AUDIT_CODES),
  filesRoutes(FILE_GUARDS),
  planRoutes,
  directiveRoutes,
  taskRoutes,
  dutyRoutes,
  deadlineRoutes,
  petitionRoutes,
  caseRoutes,
  receptionRoutes,
  dialogueRoutes(listTaskSummaries),
  reminderRoutes,
  caseReadRoutes,
  communicationRoutes,
  indicatorRoutes,
  importRoutes,
  statisticsRoutes,
  dashboardRoutes,
  figureRoutes,
  chartExportRoutes,
  commitmentRoutes,
  formRoutes,
  reportRoutes(REPORT_SOURCES),
  preparedExportRoutes,
  exportScheduleRoutes,
  verifyRoutes,
]

z.config(z.locales.vi())

/** The whole API as a function of what it stands on. */
export const buildApp = async (services: Services): Promise<FastifyInstance> => {
  const { config } = services
  const app = Fastify({
    logger: loggerOptions(config.logLevel),
    trustProxy: config.trustProxy,
    bodyLimit: 25 * 1024 * 1024,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(({ schema }) => serializerFor(schema as z.ZodType))
  parseJson(app)
  app.setErrorHandler(replyWithProblem)
  await secure(app, config)
  await describeApi(app)
  await app.register(
    async (api) => {
      guardDoors(api, services)
      endTurns(api)
      for (const feature of FEATURES) feature(api, services)
      api.setNotFoundHandler(() => undefined)
    },
    { prefix: '/api/v1' },
  )
  await showApi(app)
  if (config.webDist) await serveWebApp(app, config.webDist)
  return app
}
