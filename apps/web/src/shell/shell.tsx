import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { instanceQuery, useMe } from '../features/organisation/session.api.ts'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { Navigation } from './navigation-list.tsx'
import { PlanPicker } from './plan-picker.tsx'
import styles from './shell.module.css'
import { shellTexts } from './texts.ts'
import { UserMenu } from './user-menu.tsx'

/** The frame of every page behind the sign-in. */
export function Shell() {
  const texts = useTexts(shellTexts)
  const me = useMe()
  const { data: instance } = useSuspenseQuery(instanceQuery)
  const { pathname } = useLocation()
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const isMenuOpen = openedAt === pathname
  const place = me.commune?.name ?? me.upperUnit?.name ?? ''
  return (
    <div className={styles.shell}>
      <a href="#main" className={`${styles.skip} no-print`}>
        {texts.skip}
      </a>
      {instance.mode === 'demo' && (
        <aside className={styles.demo} aria-label={texts.demo}>
          <strong>{texts.demo}</strong> <span>{texts.demoNote}</span>
        </aside>
      )}
      <header className={`${styles.header} no-print`}>
        <button
          type="button"
          className={styles.burger}
          aria-expanded={isMenuOpen}
          aria-controls="navigation"
          aria-label={isMenuOpen ? texts.closeMenu : texts.openMenu}
          onClick={() => setOpenedAt(isMenuOpen ? null : pathname)}
        >
          <Icon name={isMenuOpen ? 'close' : 'menu'} size={24} />
        </button>
        <Logo place={place} />
        <div className={styles.tools}>
          {!me.mustChangePassword && <PlanPicker />}
          <LanguageSwitch />
          <UserMenu me={me} />
        </div>
      </header>
      <div id="navigation" className={`${styles.side} no-print`} data-open={isMenuOpen || undefined}>
        {!me.mustChangePassword && <Navigation roles={me.roles} />}
      </div>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
