import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { App, guardSession } from './app.tsx'
import { getLanguage } from './i18n/language.ts'
import { createAppRouter } from './router.tsx'
import './theme/fonts.css'
import './theme/mantine-styles.ts'
import './theme/theme-variables.css'
import './theme/base.css'
import './theme/print.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')

const queryClient = createQueryClient()
const router = createAppRouter(queryClient)
guardSession(router, queryClient)

/** A page opened before an update asks for files that are no longer there: one reload brings the new ones. */
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('reloadedAt'))
  if (Date.now() - last < 10_000) return
  sessionStorage.setItem('reloadedAt', String(Date.now()))
  location.reload()
})

document.documentElement.lang = getLanguage()
createRoot(root).render(
  <StrictMode>
    <App router={router} queryClient={queryClient} />
  </StrictMode>,
)
