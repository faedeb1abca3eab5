import { Link } from '@tanstack/react-router'
import { useTexts } from '../i18n/texts.ts'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'
import { shellTexts } from './texts.ts'

export function NotFoundPage() {
  const texts = useTexts(shellTexts)
  return (
    <Page title={texts.notFoundTitle} width="narrow">
      <EmptyState title={texts.notFoundText} icon="search" action={<Link to="/">{texts.goHome}</Link>} />
    </Page>
  )
}
