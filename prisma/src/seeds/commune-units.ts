import { COMMUNE_ORGANISATIONS } from '@gandan/domain/organisation/commune-units'
import type { UnitConfigurationId } from '@gandan/domain/organisation/unit-configurations'
import type { OrgParent, OrgUnit } from '@gandan/domain/organisation/units'
import type { Database } from '../database.ts'

const day = (on: string | null): Date | null => (on === null ? null : new Date(on))

export const unitRow = ({ validFrom, validTo, ...unit }: OrgUnit) => ({
  ...unit,
  validFrom: new Date(validFrom),
  validTo: day(validTo),
})

export const parentRow = ({ validFrom, validTo, ...parent }: OrgParent) => ({
  ...parent,
  validFrom: new Date(validFrom),
  validTo: day(validTo),
})

/** The offices, organisations and villages of one demonstration commune; seedReference must have run before. */
export const seedCommuneUnits = async (db: Database, configuration: UnitConfigurationId): Promise<void> => {
  const { units, parents } = COMMUNE_ORGANISATIONS[configuration]
  await db.prisma.$transaction([
    db.prisma.orgUnit.createMany({ data: units.map(unitRow), skipDuplicates: true }),
    db.prisma.orgParent.createMany({ data: parents.map(parentRow), skipDuplicates: true }),
  ])
}
