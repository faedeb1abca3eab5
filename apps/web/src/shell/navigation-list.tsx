import type { RoleId } from '@gandan/domain/organisation/roles'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Children, useId, type ReactNode } from 'react'
import { useMe } from '../features/organisation/session.api.ts'
import { unreadRemindersQuery } from '../features/petitions/reminders.api.ts'
import { useTexts } from '../i18n/texts.ts'
import { useCurrentPlan } from './current-plan.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './navigation-list.module.css'
import { GROUPS, openTo, OWN_GROUP, PLAN_ENTRIES, PLANS_ENTRY } from './navigation.ts'
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

function NavigationGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  if (Children.toArray(children).length === 0) return null
  return (
    <section>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>{children}</ul>
    </section>
  )
}

/** Those below which other places of the navigation stand too. */
const EXACT: readonly string[] = ['/plans', '/communes']

function PlaceLink({ entry: { to, label, icon } }: { entry: (typeof GROUPS)[number]['entries'][number] }) {
  const texts = useTexts(shellTexts)
  const { commune } = useMe()
  const words = <Words icon={icon}>{texts[label]}</Words>
  if (to === '/communes/$communeId/figures')
    return (
      <Link to={to} params={{ communeId: commune?.id ?? '' }} activeOptions={{ includeSearch: false }}>
        {words}
      </Link>
    )
  return (
    <Link to={to} activeOptions={{ exact: EXACT.includes(to), includeSearch: false }}>
      {words}
      {to === '/reminders' && <UnreadBadge />}
    </Link>
  )
}

/** The pages of the plan the reader is in, and the way to the other plans. */
function PlanGroup({ roles }: { roles: readonly RoleId[] }) {
  const texts = useTexts(shellTexts)
  const plan = useCurrentPlan()
  return (
    <NavigationGroup title={plan === null ? texts.plan : texts.planOf(plan.year)}>
      {plan !== null &&
        openTo(PLAN_ENTRIES, roles).map(({ to, label, icon }) => (
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
      {openTo([PLANS_ENTRY], roles).map((entry) => (
        <li key={entry.to}>
          <PlaceLink entry={entry} />
        </li>
      ))}
    </NavigationGroup>
  )
}

/** The places open to these roles, by what they are about; those of a plan follow the plan the reader is in. */
export function Navigation({ roles }: { roles: readonly RoleId[] }) {
  const texts = useTexts(shellTexts)
  const groupOf = ({ title, entries }: (typeof GROUPS)[number] | typeof OWN_GROUP) => (
    <NavigationGroup key={title} title={texts[title]}>
      {openTo(entries, roles).map((entry) => (
        <li key={entry.to}>
          <PlaceLink entry={entry} />
        </li>
      ))}
    </NavigationGroup>
  )
  return (
    <nav aria-label={texts.navigation} className={styles.navigation}>
      {groupOf(OWN_GROUP)}
      <PlanGroup roles={roles} />
      {GROUPS.map(groupOf)}
    </nav>
  )
}
