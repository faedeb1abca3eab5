import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { parseFiguresSearch } from './features/dashboard/figures/figures-search.ts'
import { parseEntrySearch, parseImportsSearch, parsePeriodSearch } from './features/indicators/indicators-search.ts'
import { parseFormsSearch } from './features/reports/forms-search.ts'
import { shellRoute } from './root-routes.ts'

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

/** The pages of indicators, their values and the statutory forms. */
export const figureRoutes = [
  figuresRoute,
  comparisonRoute,
  entryRoute,
  importsRoute,
  targetsRoute,
  periodsRoute,
  formsRoute,
  formRecordsRoute,
]
