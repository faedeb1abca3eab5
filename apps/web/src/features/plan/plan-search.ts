import { wordParam, type RawSearch } from '../../search-params.ts'

export interface PlanSearch {
  /** The edition read; the one in force when left out. */
  edition?: number | undefined
  /** The edition it is compared with. */
  against?: number | undefined
}

const editionParam = (raw: unknown): number | undefined => {
  const number = Number(raw)
  return Number.isInteger(number) && number >= 1 && number <= 1_000 ? number : undefined
}

export const parsePlanSearch = (raw: RawSearch): PlanSearch => ({
  edition: editionParam(raw.edition),
  against: editionParam(raw.against),
})

export const REVIEW_PANES = ['source', 'result'] as const
export type ReviewPane = (typeof REVIEW_PANES)[number]

export interface ReviewSearch {
  /** The item open in the review. */
  item?: string | undefined
  /** On a phone: the source text or what was understood. */
  pane?: ReviewPane | undefined
}

export const parseReviewSearch = (raw: RawSearch): ReviewSearch => ({
  item: typeof raw.item === 'string' && /^[\w-]{1,60}$/.test(raw.item) ? raw.item : undefined,
  pane: wordParam(raw.pane, REVIEW_PANES),
})
