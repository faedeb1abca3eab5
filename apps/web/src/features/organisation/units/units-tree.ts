import type { Unit } from '@gandan/contracts/organisation/units'
import { isValidOn } from '@gandan/domain/organisation/units'
import { earlierOf, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'

export const PART_LEVELS = ['department', 'village', 'organisation'] as const
export type PartLevel = (typeof PART_LEVELS)[number]

export interface UnitsTree {
  /** Highest first */
  upper: Unit[]
  communes: { commune: Unit; parts: Record<PartLevel, Unit[]> }[]
}

const UPPER_LEVELS = ['province', 'district']

/** The levels above, then each commune with its offices, villages and organisations, in the order they came. */
export const treeOf = (units: readonly Unit[]): UnitsTree => ({
  upper: UPPER_LEVELS.flatMap((level) => units.filter((unit) => unit.level === level)),
  communes: units
    .filter((unit) => unit.level === 'commune')
    .map((commune) => {
      const partsAt = (level: PartLevel) =>
        units.filter((unit) => unit.level === level && unit.communeId === commune.id)
      return {
        commune,
        parts: {
          department: partsAt('department'),
          village: partsAt('village'),
          organisation: partsAt('organisation'),
        },
      }
    }),
})

/** Today, or where the commune does not exist today its nearest day. */
export const openingDayOf = (commune: Unit | undefined, today: IsoDate): IsoDate =>
  commune === undefined || isValidOn(commune, today)
    ? today
    : laterOf(commune.validFrom, earlierOf(today, commune.validTo ?? today))
