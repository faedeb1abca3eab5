import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { listenToDoor } from './api/client.ts'
import type { AppRouter } from './router.tsx'
import { ConfirmHost } from './shell/confirm.tsx'
import { NoticeList } from './shell/notice-list.tsx'
import { ThemeProvider } from './theme/theme-provider.tsx'

/** When the session has ended nothing of it stays in memory, and signing in leads back to the same place. */
export const guardSession = (router: AppRouter, queryClient: QueryClient): void => {
  listenToDoor({
    signInRequired: () => {
      const { pathname, href } = router.latestLocation
      if (pathname === '/sign-in' || pathname === '/setup') return
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'instance' })
      void router.navigate({ to: '/sign-in', search: { next: href === '/' ? undefined : href }, replace: true })
    },
    passwordChangeRequired: () => void router.navigate({ to: '/account' }),
  })
}

export function App({ router, queryClient }: { router: AppRouter; queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <RouterProvider router={router} />
        <ConfirmHost />
        <NoticeList />
      </ThemeProvider>
    </QueryClientProvider>
  )
}
