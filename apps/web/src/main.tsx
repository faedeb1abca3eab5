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
document.documentElement.lang = getLanguage()
createRoot(root).render(
  <StrictMode>
    <App router={router} queryClient={queryClient} />
  </StrictMode>,
)
