import { Title } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import styles from './page.module.css'
import { shellTexts } from './texts.ts'
import type { Breadcrumb } from './trail.ts'

interface PageProps {
  title: string
  /** The way up, the nearest last, where no other page led here; the page itself is not in it. */
  breadcrumbs?: readonly Breadcrumb[]
  /** Buttons at the right of the title; not printed. */
  actions?: ReactNode
  /** A line below the title. */
  intro?: ReactNode
  /** `narrow` for forms and reading. */
  width?: 'wide' | 'narrow'
  /** False where the page is a paper with a title of its own. */
  isHeadPrinted?: boolean
  children: ReactNode
}

let isFirstPage = true

/** Every page stands in one: it names the document and, on navigation, gives the heading the focus. */
export function Page({
  title,
  breadcrumbs = [],
  actions,
  intro,
  width = 'wide',
  isHeadPrinted = true,
  children,
}: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname, state } = useLocation()
  const way = state.trail ?? breadcrumbs
  const texts = useTexts(shellTexts)
  useEffect(() => {
    document.title = `${title} · ${texts.product}`
  }, [title, texts])
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    isFirstPage = false
  }, [pathname])
  return (
    <div className={styles.page} data-width={width}>
      {way.length > 0 && (
        <nav aria-label={texts.breadcrumbs} className={`${styles.breadcrumbs} no-print`}>
          <ol>
            {way.map(({ label, link }, index) => (
              <li key={label}>
                <Link {...link} state={state.trail ? { trail: state.trail.slice(0, index) } : {}}>
                  {label}
                </Link>
                <Icon name="chevronRight" size={16} />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={`${styles.head} ${isHeadPrinted ? '' : 'no-print'}`}>
        <div className={styles.words}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {intro !== undefined && <div className={styles.intro}>{intro}</div>}
        </div>
        {actions !== undefined && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
