import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect, type RouterHistory } from '@tanstack/react-router'
import { parseAuditSearch } from './features/audit/audit-search.ts'
import { communicationRoutes } from './features/communications/communications.routing.ts'
import {
  parseCommunesSearch,
  parseDashboardSearch,
  parseObjectiveSearch,
} from './features/dashboard/dashboard-search.ts'
import { landingOf } from './features/dashboard/landing.ts'
import { parseCalendarSearch, parseUnitsSearch, parseUsersSearch } from './features/organisation/organisation-search.ts'
import { instanceQuery } from './features/organisation/session.api.ts'
import { parseCasesSearch } from './features/petitions/cases-search.ts'
import { parseDeadlinesSearch } from './features/petitions/deadlines-search.ts'
import { parsePlanSearch, parseReviewSearch } from './features/plan/plan-search.ts'
import { plansQuery } from './features/plan/plans.api.ts'
import { parseTasksSearch } from './features/plan/tasks/tasks-search.ts'
import { figureRoutes, verifyRoute } from './figure-routes.ts'
import { rootRoute, shellRoute } from './root-routes.ts'
import { parseSearch, stringifySearch, textParam, type RawSearch } from './search-params.ts'
import { LoadingState } from './shell/loading-state.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { RouteError } from './shell/route-error.tsx'

/** A place inside the product to go to after signing in; anything else is dropped. */
const parseNext = (raw: RawSearch): { next?: string | undefined } => {
  const next = textParam(raw.next, 1_000)
  return { next: next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined }
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: parseNext,
  loader: ({ context }) => context.queryClient.ensureQueryData(instanceQuery),
  component: lazyRouteComponent(() => import('./features/organisation/sign-in-page.tsx'), 'SignInPage'),
})

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  loader: ({ context }) => context.queryClient.ensureQueryData(instanceQuery),
  component: lazyRouteComponent(() => import('./features/organisation/setup-page.tsx'), 'SetupPage'),
})

const landingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient, me } }) => {
    const plans = await queryClient.ensureQueryData(plansQuery)
    throw redirect({ ...landingOf(me, plans.items), replace: true })
  },
})

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/organisation/account-page.tsx'), 'AccountPage'),
})
const plansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans',
  component: lazyRouteComponent(() => import('./features/plan/plans-page.tsx'), 'PlansPage'),
})
const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/import',
  component: lazyRouteComponent(() => import('./features/plan/import/import-page.tsx'), 'ImportPage'),
})
const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/review',
  validateSearch: parseReviewSearch,
  component: lazyRouteComponent(() => import('./features/plan/review/review-page.tsx'), 'ReviewPage'),
})
const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId',
  validateSearch: parsePlanSearch,
  component: lazyRouteComponent(() => import('./features/plan/plan-page.tsx'), 'PlanPage'),
})
const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/dashboard',
  validateSearch: parseDashboardSearch,
  component: lazyRouteComponent(() => import('./features/dashboard/dashboard-page.tsx'), 'DashboardPage'),
})
const objectiveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/objectives/$objectiveId',
  validateSearch: parseObjectiveSearch,
  component: lazyRouteComponent(() => import('./features/dashboard/objective-page.tsx'), 'ObjectivePage'),
})
const tasksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/tasks',
  validateSearch: parseTasksSearch,
  component: lazyRouteComponent(() => import('./features/plan/tasks/tasks-page.tsx'), 'TasksPage'),
})
const dutiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/duties',
  component: lazyRouteComponent(() => import('./features/plan/duties/duties-page.tsx'), 'DutiesPage'),
})
const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId/tasks/$taskId',
  component: lazyRouteComponent(() => import('./features/plan/tasks/task-page.tsx'), 'TaskPage'),
})
const myWorkRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-work',
  component: lazyRouteComponent(() => import('./features/plan/my-work/my-work-page.tsx'), 'MyWorkPage'),
})
const communesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/communes',
  validateSearch: parseCommunesSearch,
  component: lazyRouteComponent(() => import('./features/dashboard/communes-page.tsx'), 'CommunesPage'),
})
const usersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/users',
  validateSearch: parseUsersSearch,
  component: lazyRouteComponent(() => import('./features/organisation/users/users-page.tsx'), 'UsersPage'),
})
const unitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units',
  validateSearch: parseUnitsSearch,
  component: lazyRouteComponent(() => import('./features/organisation/units/units-page.tsx'), 'UnitsPage'),
})
const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calendar',
  validateSearch: parseCalendarSearch,
  component: lazyRouteComponent(() => import('./features/dashboard/calendar-with-moves.tsx'), 'CalendarWithMoves'),
})
const deadlinesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/deadlines',
  validateSearch: parseDeadlinesSearch,
  component: lazyRouteComponent(() => import('./features/petitions/calculator-page.tsx'), 'CalculatorPage'),
})
const remindersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reminders',
  component: lazyRouteComponent(() => import('./features/petitions/reminders-page.tsx'), 'RemindersPage'),
})
const intakeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/new',
  validateSearch: (raw: RawSearch): { visit?: string | undefined } => ({ visit: textParam(raw.visit, 40) }),
  component: lazyRouteComponent(() => import('./features/petitions/intake-page.tsx'), 'IntakePage'),
})
const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./features/petitions/case-page.tsx'), 'CasePage'),
})
const documentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId/documents/$documentId',
  component: lazyRouteComponent(() => import('./features/petitions/document-page.tsx'), 'DocumentPage'),
})
const draftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases/$caseId/drafts/$template',
  component: lazyRouteComponent(() => import('./features/petitions/draft-page.tsx'), 'DraftPage'),
})
const casesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cases',
  validateSearch: parseCasesSearch,
  component: lazyRouteComponent(() => import('./features/petitions/cases-page.tsx'), 'CasesPage'),
})
const petitionSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/petition-settings',
  component: lazyRouteComponent(
    () => import('./features/petitions/petition-settings-page.tsx'),
    'PetitionSettingsPage',
  ),
})
const receptionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receptions',
  component: lazyRouteComponent(() => import('./features/petitions/receptions-page.tsx'), 'ReceptionsPage'),
})
const receptionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receptions/$sessionId',
  component: lazyRouteComponent(() => import('./features/petitions/reception-page.tsx'), 'ReceptionPage'),
})
const dialoguesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dialogues',
  component: lazyRouteComponent(() => import('./features/petitions/dialogues-page.tsx'), 'DialoguesPage'),
})
const dialogueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dialogues/$dialogueId',
  component: lazyRouteComponent(() => import('./features/petitions/dialogue-page.tsx'), 'DialoguePage'),
})
const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  verifyRoute,
  shellRoute.addChildren([
    landingRoute,
    accountRoute,
    plansRoute,
    importRoute,
    reviewRoute,
    planRoute,
    dashboardRoute,
    objectiveRoute,
    tasksRoute,
    dutiesRoute,
    taskRoute,
    myWorkRoute,
    communesRoute,
    documentRoute,
    draftRoute,
    casesRoute,
    intakeRoute,
    remindersRoute,
    caseRoute,
    petitionSettingsRoute,
    receptionsRoute,
    receptionRoute,
    dialoguesRoute,
    dialogueRoute,
    ...communicationRoutes,
    ...figureRoutes,
    deadlinesRoute,
    usersRoute,
    unitsRoute,
    calendarRoute,
    auditRoute,
  ]),
])

/** Pages stay out of the first load: each route brings its own chunk, begun on hover or focus of its link. */
export const createAppRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingMinMs: 200,
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    ...(history ? { history } : {}),
  })

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
