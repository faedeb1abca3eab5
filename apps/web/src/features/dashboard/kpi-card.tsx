import { ActionIcon, Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import type { TasksSearch } from '../plan/tasks/tasks-search.ts'
import styles from './kpi-cards.module.css'
import { dashboardTexts, definitionTexts } from './texts.ts'

interface KpiCardProps {
  planId: string
  name: string
  figure: string
  detail: string
  change: ReactNode
  definition: { what: string; formula: string }
  list: TasksSearch
  isGrave?: boolean
}

/** One figure: the whole card opens the list behind it, the question mark says how it is counted. */
export function KpiCard({ planId, name, figure, detail, change, definition, list, isGrave = false }: KpiCardProps) {
  const { source } = useTexts(definitionTexts)
  return (
    <li className={styles.card} data-grave={isGrave || undefined}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <CardDefinition name={name} definition={definition} source={source} />
      </div>
      <p className={styles.value}>
        <Link className={styles.whole} to="/plans/$planId/tasks" params={{ planId }} search={list}>
          <span className="visually-hidden">{name}: </span>
          <span className="figure">{figure}</span>
        </Link>
        <span>{detail}</span>
      </p>
      {change}
    </li>
  )
}

/** The question mark of a card: what it counts, how, and from where. */
export function CardDefinition({
  name,
  definition,
  source,
}: Pick<KpiCardProps, 'name' | 'definition'> & { source: string }) {
  const texts = useTexts(dashboardTexts)
  return (
    <Popover
      width={320}
      position="bottom-end"
      shadow="md"
      withArrow
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon className={styles.question} color="gray" size={30} aria-label={texts.explain(name)}>
          <Icon name="info" size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.explain(name)} tabIndex={-1} data-autofocus>
        <div className={styles.definition}>
          <p>{definition.what}</p>
          <dl>
            <dt>{texts.formula}</dt>
            <dd>{definition.formula}</dd>
            <dt>{texts.source}</dt>
            <dd>{source}</dd>
          </dl>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
