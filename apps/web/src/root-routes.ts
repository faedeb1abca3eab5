import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { instanceQuery, meQuery } from './features/organisation/session.api.ts'
import { plansQuery } from './features/plan/plans.api.ts'
import { Shell } from './shell/shell.tsx'

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet })

export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery)
    if (me.mustChangePassword && location.pathname !== '/account') throw redirect({ to: '/account' })
    return { me }
  },
  loader: async ({ context: { queryClient, me } }) => {
    const plans = me.mustChangePassword ? [] : queryClient.ensureQueryData(plansQuery)
    await Promise.all([queryClient.ensureQueryData(instanceQuery), plans])
  },
  component: Shell,
})
