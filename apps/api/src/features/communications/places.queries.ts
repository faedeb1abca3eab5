import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Tx } from '../../context.ts'

interface Places {
  villageId?: string | null
  unitId?: string | null
  directiveId?: string | null
  campaignId?: string | null
  staffUserIds?: readonly string[]
}

interface Found {
  village: boolean
  unit: boolean
  directive: boolean
  campaign: boolean
  staff: number
}

const REFUSALS = {
  village: { code: 'villageNotInCommune', field: 'villageId' },
  unit: { code: 'unitNotInCommune', field: 'unitId' },
  directive: { code: 'directiveNotInPlan', field: 'directiveId' },
  campaign: { code: 'campaignNotInCommune', field: 'campaignId' },
} as const

/** Refuses what does not belong to the commune, in one read: throws villageNotInCommune, unitNotInCommune … */
export const refuseForeignPlaces = async (tx: Tx, communeId: string, places: Places): Promise<void> => {
  const staff = [...new Set(places.staffUserIds)]
  const [found] = await tx.$queryRaw<Found[]>`
    select exists (select 1 from "OrgUnit" where "id" = ${places.villageId ?? null}::uuid and "communeId" = ${communeId}::uuid and "level" = 'village') as "village",
      exists (select 1 from "OrgUnit" where "id" = ${places.unitId ?? null}::uuid and "communeId" = ${communeId}::uuid) as "unit",
      exists (select 1 from "Directive" where "id" = ${places.directiveId ?? null}::uuid and "communeId" = ${communeId}::uuid) as "directive",
      exists (select 1 from "Campaign" where "id" = ${places.campaignId ?? null}::uuid and "communeId" = ${communeId}::uuid) as "campaign",
      (select count(distinct "userId")::int from "Assignment" where "communeId" = ${communeId}::uuid and "userId" = any(${staff}::uuid[])) as "staff"`
  for (const what of ['village', 'unit', 'directive', 'campaign'] as const)
    if (places[`${what}Id`] && !found?.[what])
      throw new DomainError(REFUSALS[what].code, { field: REFUSALS[what].field })
  if (found?.staff !== staff.length) throw new DomainError('staffNotInCommune', { field: 'staffUserIds' })
}
