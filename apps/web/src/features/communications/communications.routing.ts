import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../root-routes.ts'
import {
  parseActivitiesSearch,
  parseCampaignSearch,
  parseCampaignsSearch,
  parseHouseholdsSearch,
  parseMediaSearch,
  parseRegisterSearch,
} from './communications-search.ts'

const activitiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/communications',
  validateSearch: parseActivitiesSearch,
  component: lazyRouteComponent(() => import('./activities-page.tsx'), 'ActivitiesPage'),
})
const mediaItemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/communications/media-items',
  validateSearch: parseMediaSearch,
  component: lazyRouteComponent(() => import('./media-items-page.tsx'), 'MediaItemsPage'),
})
const commendationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/communications/commendations',
  validateSearch: parseRegisterSearch,
  component: lazyRouteComponent(() => import('./commendations-page.tsx'), 'CommendationsPage'),
})
const householdsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/communications/village-households',
  validateSearch: parseHouseholdsSearch,
  component: lazyRouteComponent(() => import('./households-page.tsx'), 'HouseholdsPage'),
})
const campaignsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaigns',
  validateSearch: parseCampaignsSearch,
  component: lazyRouteComponent(() => import('./campaigns-page.tsx'), 'CampaignsPage'),
})
const campaignRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/campaigns/$campaignId',
  validateSearch: parseCampaignSearch,
  component: lazyRouteComponent(() => import('./campaign-page.tsx'), 'CampaignPage'),
})

export const communicationRoutes = [
  activitiesRoute,
  mediaItemsRoute,
  commendationsRoute,
  householdsRoute,
  campaignsRoute,
  campaignRoute,
] as const
