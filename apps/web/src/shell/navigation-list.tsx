import type { RoleId } from '@gandan/domain/organisation/roles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { unreadRemindersQuery } from '../features/petitions/reminders.api.ts'
import { useTexts } from '../i18n/texts.ts'
import { useCurrentPlan } from './current-plan.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './navigation-list.module.css'
import { ADMIN_ENTRIES, GENERAL_ENTRIES, openTo, PLAN_ENTRIES } from './navigation.ts'
import { shellTexts } from './texts.ts'

function Words({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <>
      <Icon name={icon} size={22} />
      <span>{children}</span>
    </>
  )
}

/** Digests that nobody has read; nothing where there is none. */
function UnreadBadge() {
  const texts = useTexts(shellTexts)
  const unread = useQuery(unreadRemindersQuery).data?.unread ?? 0
  if (unread === 0) return null
  return (
    <span className={styles.badge}>
      <span aria-hidden>{unread}</span>
      <span className="visually-hidden">{texts.unread(unread)}</span>
    </span>
  )
}

function NavigationGroup({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

/** The places open to these roles; those of a plan follow the plan the reader is in. */
export function Navigation({ roles }: { roles: readonly RoleId[] }) {
  const texts = useTexts(shellTexts)
  const plan = useCurrentPlan()
  const plain = [
    { title: texts.groupAll, entries: openTo(GENERAL_ENTRIES, roles) },
    { title: texts.groupAdmin, entries: openTo(ADMIN_ENTRIES, roles) },
  ]
  return (
    <nav aria-label={texts.navigation} className={styles.navigation}>
      {plan !== null && (
        <NavigationGroup title={texts.planOf(plan.year)}>
          {openTo(PLAN_ENTRIES, roles).map(({ to, label, icon }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ planId: plan.id }}
                activeOptions={{ exact: to === '/plans/$planId', includeSearch: false }}
              >
                <Words icon={icon}>{texts[label]}</Words>
              </Link>
            </li>
          ))}
        </NavigationGroup>
      )}
      {plain.map(({ title, entries }) => (
        <NavigationGroup key={title} title={title}>
          {entries.map(({ to, label, icon }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/plans', includeSearch: false }}>
                <Words icon={icon}>{texts[label]}</Words>
                {to === '/reminders' && <UnreadBadge />}
              </Link>
            </li>
          ))}
        </NavigationGroup>
      ))}
    </nav>
  )
}
