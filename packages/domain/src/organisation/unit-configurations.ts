import type { IsoDate } from '../shared/iso-date.ts'
import type { Organisation, OrgParent, OrgSuccession, OrgUnit, UnitLevel } from './units.ts'

export const UNIT_CONFIGURATION_IDS = ['2023-three-tier', '2026-two-tier'] as const
export type UnitConfigurationId = (typeof UNIT_CONFIGURATION_IDS)[number]

export interface UnitConfiguration extends Organisation {
  id: UnitConfigurationId
  communeId: string
  successions: readonly OrgSuccession[]
}

/** Fixed so that every installation names the same unit alike; the last digits recall the code and its first month. */
export const UNIT_IDS = {
  haTinh: '00000000-0000-7000-8000-000000000042',
  huongSon: '00000000-0000-7000-8000-000000000439',
  sonTruong: '00000000-0000-7000-8000-000000018223',
  sonHam: '00000000-0000-7000-8000-000000018214',
  formerKimHoa: '00000000-0000-7000-8000-000000018211',
  hamTruong: '00000000-0000-7000-8000-202501018223',
  kimHoa: '00000000-0000-7000-8000-202507018223',
} as const

/** Before anything the product records; the true founding days are not verified. */
const RECORDS_BEGIN: IsoDate = '2000-01-01'
const LAST_DAY_OF_DISTRICTS: IsoDate = '2025-06-30'
const TWO_TIERS_FROM: IsoDate = '2025-07-01'

type Territory = Omit<OrgUnit, 'communeId'>

const territory = (
  id: string,
  level: UnitLevel,
  gsoCode: string,
  name: string,
  validFrom = RECORDS_BEGIN,
  validTo: IsoDate | null = null,
): Territory => ({ id, level, gsoCode, name, validFrom, validTo })

const TERRITORIES: readonly Territory[] = [
  territory(UNIT_IDS.haTinh, 'province', '42', 'tỉnh Hà Tĩnh'),
  territory(UNIT_IDS.huongSon, 'district', '439', 'huyện Hương Sơn', RECORDS_BEGIN, LAST_DAY_OF_DISTRICTS),
  territory(UNIT_IDS.sonTruong, 'commune', '18223', 'xã Sơn Trường', RECORDS_BEGIN, '2024-12-31'),
  territory(UNIT_IDS.sonHam, 'commune', '18214', 'xã Sơn Hàm', RECORDS_BEGIN, '2024-12-31'),
  territory(UNIT_IDS.hamTruong, 'commune', '18223', 'xã Hàm Trường', '2025-01-01', LAST_DAY_OF_DISTRICTS),
  territory(UNIT_IDS.formerKimHoa, 'commune', '18211', 'xã Kim Hoa (cũ)', RECORDS_BEGIN, LAST_DAY_OF_DISTRICTS),
  territory(UNIT_IDS.kimHoa, 'commune', '18223', 'xã Kim Hoa', TWO_TIERS_FROM),
]

export const TERRITORY_UNITS: readonly OrgUnit[] = TERRITORIES.map((unit) =>
  Object.assign({ communeId: unit.level === 'commune' ? unit.id : null }, unit),
)

const upperIdOf = (unit: Territory): string | null => {
  if (unit.level === 'province') return null
  return unit.level === 'district' || unit.validFrom >= TWO_TIERS_FROM ? UNIT_IDS.haTinh : UNIT_IDS.huongSon
}

const RELATIONS_UPWARD = ['administrative', 'reportsTo', 'appealTo'] as const

/** The province, the district until 30/06/2025, and the communes: who stands above whom, and since when. */
export const TERRITORY_PARENTS: readonly OrgParent[] = TERRITORIES.flatMap((unit) => {
  const parentId = upperIdOf(unit)
  if (parentId === null) return []
  const { id: childId, validFrom, validTo } = unit
  return RELATIONS_UPWARD.map((relation) => ({ childId, parentId, relation, validFrom, validTo }))
})

const succession = (fromId: string, toId: string, on: IsoDate, legalDocument: string): OrgSuccession => ({
  fromId,
  toId,
  on,
  legalDocument,
  share: 'whole',
})

export const TERRITORY_SUCCESSIONS: readonly OrgSuccession[] = [
  succession(UNIT_IDS.sonTruong, UNIT_IDS.hamTruong, '2025-01-01', 'NQ 1283/NQ-UBTVQH15'),
  succession(UNIT_IDS.sonHam, UNIT_IDS.hamTruong, '2025-01-01', 'NQ 1283/NQ-UBTVQH15'),
  succession(UNIT_IDS.hamTruong, UNIT_IDS.kimHoa, TWO_TIERS_FROM, 'NQ 1665/NQ-UBTVQH15'),
  succession(UNIT_IDS.formerKimHoa, UNIT_IDS.kimHoa, TWO_TIERS_FROM, 'NQ 1665/NQ-UBTVQH15'),
]
