import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { parseFiguresSearch } from './features/dashboard/figures/figures-search.ts'
import { parseExportsSearch } from './features/exports/exports-search.ts'
import { parseEntrySearch, parseImportsSearch, parsePeriodSearch } from './features/indicators/indicators-search.ts'
import { parseFormsSearch } from './features/reports/forms-search.ts'
import { rootRoute, shellRoute } from './root-routes.ts'
import { instanceQuery } from './features/organisation/session.api.ts'
import { textParam, type RawSearch } from './search-params.ts'

const figuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/communes/$communeId/figures',
  validateSearch: parseFiguresSearch,
  component: lazyRouteComponent(() => import('./features/dashboard/figures/figures-page.tsx'), 'FiguresPage'),
})
const comparisonRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/communes/figures',
  validateSearch: parseFiguresSearch,
  component: lazyRouteComponent(() => import('./features/dashboard/figures/comparison-page.tsx'), 'ComparisonPage'),
})
const entryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators/entry',
  validateSearch: parseEntrySearch,
  component: lazyRouteComponent(() => import('./features/indicators/entry/entry-page.tsx'), 'EntryPage'),
})
const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators/imports',
  validateSearch: parseImportsSearch,
  component: lazyRouteComponent(() => import('./features/indicators/imports/imports-page.tsx'), 'ImportsPage'),
})
const targetsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators/targets',
  validateSearch: parsePeriodSearch,
  component: lazyRouteComponent(() => import('./features/indicators/targets/targets-page.tsx'), 'TargetsPage'),
})
const periodsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/indicators/periods',
  validateSearch: parsePeriodSearch,
  component: lazyRouteComponent(() => import('./features/indicators/periods/periods-page.tsx'), 'PeriodsPage'),
})
const formsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports/forms',
  validateSearch: parseFormsSearch,
  component: lazyRouteComponent(() => import('./features/reports/forms-page.tsx'), 'FormsPage'),
})
const formRecordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports/forms/$code/cells/$ms',
  validateSearch: parseFormsSearch,
  component: lazyRouteComponent(() => import('./features/reports/form-records-page.tsx'), 'FormRecordsPage'),
})

const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports',
  component: lazyRouteComponent(() => import('./features/reports/reports-page.tsx'), 'ReportsPage'),
})
const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports/$reportId',
  component: lazyRouteComponent(() => import('./features/reports/report-page.tsx'), 'ReportPage'),
})

const exportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exports',
  validateSearch: parseExportsSearch,
  component: lazyRouteComponent(() => import('./features/exports/exports-page.tsx'), 'ExportsPage'),
})
const exportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/exports/$exportId',
  component: lazyRouteComponent(() => import('./features/exports/exports-page.tsx'), 'ExportsPage'),
})

/** Open to anyone, signed in or not. */
export const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  validateSearch: (raw: RawSearch): { code?: string | undefined } => ({ code: textParam(raw.code, 16) }),
  loader: ({ context }) => context.queryClient.ensureQueryData(instanceQuery),
  component: lazyRouteComponent(() => import('./features/reports/verify-page.tsx'), 'VerifyPage'),
})

/** The pages of indicators, their values, the statutory forms and the reports. */
export const figureRoutes = [
  figuresRoute,
  comparisonRoute,
  entryRoute,
  importsRoute,
  targetsRoute,
  periodsRoute,
  formsRoute,
  formRecordsRoute,
  reportsRoute,
  reportRoute,
  exportsRoute,
  exportRoute,
]
