import { useQuery } from '@tanstack/react-query'
import { plansQuery } from '../../plan/plans.api.ts'

/** The commune's plan of a year, whose pages the records of tasks stand in. */
export const usePlanOfYear = (communeId: string, year: number): string | undefined =>
  useQuery(plansQuery).data?.items.find((plan) => plan.communeId === communeId && plan.year === year)?.id
