import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { PetitionsWindow } from './petitions.api.ts'

/** From the plan's first day to the day looked at: the same question wherever it is asked, so that it is asked once. */
export const petitionsWindowOf = (
  { communeId, startsOn }: { communeId: string; startsOn: IsoDate },
  on: IsoDate,
): PetitionsWindow => ({ communeId, from: startsOn, to: on })
