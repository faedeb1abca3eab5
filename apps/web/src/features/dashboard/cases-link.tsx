import type { QueryInputOf } from '@gandan/contracts/endpoint'
import type { listCases } from '@gandan/contracts/petitions/cases'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { stringifySearch } from '../../search-params.ts'

export type CasesSearch = Omit<QueryInputOf<typeof listCases>, 'cursor' | 'limit'>

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
  const router = useRouter()
  if (!isOpen) return <span className={className}>{children}</span>
  const { villageId: village, handlerUserId: handler, ...rest } = search
  const href = `/cases${stringifySearch({ ...rest, village, handler })}`
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    router.history.push(href)
  }
  return (
    <a href={href} onClick={go} className={className} data-grave={isGrave || undefined}>
      {children}
    </a>
  )
}
