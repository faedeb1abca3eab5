import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CasesSearch } from '../petitions/cases-search.ts'

interface CasesLinkProps {
  search: CasesSearch
  /** Plain text for whoever may not open the list. */
  isOpen: boolean
  isGrave?: boolean
  className?: string | undefined
  children: ReactNode
}

/** Opens the list behind a figure. */
export function CasesLink({ search, isOpen, isGrave = false, className, children }: CasesLinkProps) {
  if (!isOpen) return <span className={className}>{children}</span>
  return (
    <Link to="/cases" search={search} className={className ?? ''} data-grave={isGrave || undefined}>
      {children}
    </Link>
  )
}
