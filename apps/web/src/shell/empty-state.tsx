import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './states.module.css'

interface EmptyStateProps {
  title: string
  children?: ReactNode
  icon?: IconName
  action?: ReactNode
}

/** Nothing to show, why, and what to do about it. */
export function EmptyState({ title, children, icon = 'info', action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <Icon name={icon} size={32} />
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  )
}
