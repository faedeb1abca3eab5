import type { FigureSeries } from '@gandan/contracts/dashboard/figures'

export interface NumberedNote {
  number: number
  text: string
}

/** The notes of each period of a series, by its index, numbered through as in the list below the chart. */
export const notesByPeriod = ({ points, notes }: FigureSeries): ReadonlyMap<number, NumberedNote[]> => {
  const numbered = notes.map(({ on, text }, at) => ({ number: at + 1, on, text }))
  return new Map(
    points.map(({ period: { index, from, to } }) => [index, numbered.filter(({ on }) => on >= from && on <= to)]),
  )
}
