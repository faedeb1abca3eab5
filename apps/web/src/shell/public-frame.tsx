import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { instanceQuery } from '../features/organisation/session.api.ts'
import { useTexts } from '../i18n/texts.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import styles from './public-frame.module.css'
import { shellTexts } from './texts.ts'

/** The frame of the pages before the sign-in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const texts = useTexts(shellTexts)
  const { data: instance } = useSuspenseQuery(instanceQuery)
  return (
    <div className={styles.frame}>
      {instance.mode === 'demo' && (
        <aside className={styles.demo} aria-label={texts.demo}>
          <strong>{texts.demo}</strong> {texts.demoNote}
        </aside>
      )}
      <header className={styles.header}>
        <Logo place={texts.tagline} />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  )
}
