import type { PlanDetail } from '@gandan/contracts/plan/plans'
import type { Person } from '@gandan/contracts/organisation/users'
import type { Unit } from '@gandan/contracts/organisation/units'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { createContext, use } from 'react'
import type { EditDraft } from './use-draft.ts'

export interface Review {
  plan: PlanDetail
  document: PlanDocument
  edit: EditDraft
  /** Key of the item that is open. */
  selected: string | undefined
  select: (key: string | undefined) => void
  /** Brings a line of the source (1-based) into view. */
  showLine: (line: number) => void
  people: readonly Person[]
  units: readonly Unit[]
}

export const ReviewContext = createContext<Review | null>(null)

export const useReview = (): Review => {
  const review = use(ReviewContext)
  if (!review) throw new Error('outside of a review')
  return review
}
