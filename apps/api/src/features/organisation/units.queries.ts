import type { UnitLevel } from '@gandan/domain/organisation/units'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Tx } from '../../context.ts'

export interface NewUnit {
  id: string
  name: string
  gsoCode: string | null
  level: UnitLevel
  communeId: string | null
  validFrom: IsoDate
  validTo: IsoDate | null
}

export const insertUnit = async (tx: Tx, unit: NewUnit): Promise<void> => {
  await tx.orgUnit.create({
    data: {
      ...unit,
      validFrom: new Date(unit.validFrom),
      validTo: unit.validTo ? new Date(unit.validTo) : null,
    },
  })
}
