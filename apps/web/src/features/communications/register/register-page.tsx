import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { Page } from '../../../shell/page.tsx'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'

const TABS = [
  { to: '/communications', label: 'activities' },
  { to: '/communications/media-items', label: 'mediaItems' },
  { to: '/communications/commendations', label: 'commendations' },
  { to: '/communications/village-households', label: 'households' },
] as const

interface RegisterPageProps {
  /** Left out where the reader does not keep the register. */
  addLabel: string | undefined
  onAdd?: () => void
  children: ReactNode
}

/** What the four registers of communication share: title, tabs, print, and the button that adds a line. */
export function RegisterPage({ addLabel, onAdd, children }: RegisterPageProps) {
  const texts = useTexts(registerTexts)
  const common = useTexts(commonTexts)
  const actions = (
    <>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {addLabel !== undefined && (
        <Button leftSection={<Icon name="plus" />} onClick={onAdd}>
          {addLabel}
        </Button>
      )}
    </>
  )
  return (
    <Page title={texts.title} intro={texts.intro} actions={actions}>
      <nav aria-label={texts.tabs} className={`${styles.tabs} no-print`}>
        {TABS.map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {texts[label]}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  )
}
