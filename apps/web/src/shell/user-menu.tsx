import type { Me } from '@gandan/contracts/organisation/session'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sendSignOut } from '../features/organisation/session.api.ts'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import { shellTexts } from './texts.ts'
import styles from './user-menu.module.css'

const closeOnLeaving = (details: HTMLDetailsElement | null): (() => void) => {
  const stop = new AbortController()
  const { signal } = stop
  const isInside = (target: EventTarget | null) => target instanceof Node && details?.contains(target) === true
  const close = () => details?.removeAttribute('open')
  document.addEventListener('pointerdown', ({ target }) => !isInside(target) && close(), { signal })
  details?.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal })
  details?.addEventListener('focusout', (event) => event.relatedTarget && !isInside(event.relatedTarget) && close(), {
    signal,
  })
  return () => stop.abort()
}

/** A disclosure, so that it needs no positioning library on the first load. */
export function UserMenu({ me }: { me: Me }) {
  const texts = useTexts(shellTexts)
  const common = useTexts(commonTexts)
  const details = useRef<HTMLDetailsElement>(null)
  const { href } = useLocation()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  useEffect(() => details.current?.removeAttribute('open'), [href])
  useEffect(() => closeOnLeaving(details.current), [])
  const leave = async () => {
    await sendSignOut().catch(() => undefined)
    queryClient.clear()
    await navigate({ to: '/sign-in' })
  }
  return (
    <details ref={details} className={styles.menu}>
      <summary aria-label={me.displayName}>
        <Icon name="myWork" size={22} />
        <span className={styles.who}>{me.displayName}</span>
        <Icon name="chevronDown" size={16} />
      </summary>
      <div className={styles.panel}>
        <p>
          <strong>{me.displayName}</strong>
          {me.roles.map((role) => (
            <span key={role}>{common.roles[role]}</span>
          ))}
        </p>
        <Link to="/account">
          <Icon name="edit" /> {texts.account}
        </Link>
        <button type="button" onClick={() => void leave()}>
          <Icon name="signOut" /> {texts.signOut}
        </button>
      </div>
    </details>
  )
}
