import {
  TERRITORY_PARENTS,
  TERRITORY_SUCCESSIONS,
  TERRITORY_UNITS,
  UNIT_CONFIGURATION_IDS,
  UNIT_IDS,
  type UnitConfiguration,
  type UnitConfigurationId,
} from './unit-configurations.ts'
import type { Organisation, OrgSuccession, OrgUnit, UnitLevel } from './units.ts'

/** The fourth group of an id under a commune: `80` an office, `81` an organisation, `82` a village, then its number. */
const GROUP: Partial<Record<UnitLevel, string>> = { department: '80', organisation: '81', village: '82' }

type CommuneKey = 'sonTruong' | 'kimHoa'

const idOf = (commune: CommuneKey, level: UnitLevel, number: number): string =>
  UNIT_IDS[commune].replace('-8000-', `-${GROUP[level]}${String(number).padStart(2, '0')}-`)

/** The offices of Sơn Trường in 2023, by the civil-service titles of that time. */
export const SON_TRUONG_UNIT_IDS = {
  office: idOf('sonTruong', 'department', 1),
  justice: idOf('sonTruong', 'department', 2),
  land: idOf('sonTruong', 'department', 3),
  culture: idOf('sonTruong', 'department', 4),
  finance: idOf('sonTruong', 'department', 5),
  oneStop: idOf('sonTruong', 'department', 6),
  radio: idOf('sonTruong', 'department', 7),
  front: idOf('sonTruong', 'organisation', 1),
  farmers: idOf('sonTruong', 'organisation', 2),
  women: idOf('sonTruong', 'organisation', 3),
  veterans: idOf('sonTruong', 'organisation', 4),
  youth: idOf('sonTruong', 'organisation', 5),
} as const

/** The offices of Kim Hoa since 01/07/2025 (NĐ 150/2025/NĐ-CP). */
export const KIM_HOA_UNIT_IDS = {
  office: idOf('kimHoa', 'department', 1),
  economy: idOf('kimHoa', 'department', 2),
  culture: idOf('kimHoa', 'department', 3),
  oneStop: idOf('kimHoa', 'department', 4),
  radio: idOf('kimHoa', 'department', 5),
  front: idOf('kimHoa', 'organisation', 1),
  farmers: idOf('kimHoa', 'organisation', 2),
  women: idOf('kimHoa', 'organisation', 3),
  veterans: idOf('kimHoa', 'organisation', 4),
  youth: idOf('kimHoa', 'organisation', 5),
} as const

const ORGANISATION_NAMES = {
  front: 'Ban Thường trực Uỷ ban MTTQ Việt Nam xã',
  farmers: 'Hội Nông dân',
  women: 'Hội Liên hiệp Phụ nữ',
  veterans: 'Hội Cựu chiến binh',
  youth: 'Đoàn Thanh niên',
} as const

const SON_TRUONG_NAMES: Record<keyof typeof SON_TRUONG_UNIT_IDS, string> = {
  office: 'Văn phòng – Thống kê',
  justice: 'Tư pháp – Hộ tịch',
  land: 'Địa chính – Nông nghiệp – Xây dựng – Môi trường',
  culture: 'Văn hoá – Xã hội',
  finance: 'Tài chính – Kế toán',
  oneStop: 'Bộ phận Tiếp nhận và Trả kết quả',
  radio: 'Đài truyền thanh',
  ...ORGANISATION_NAMES,
}

const KIM_HOA_NAMES: Record<keyof typeof KIM_HOA_UNIT_IDS, string> = {
  office: 'Văn phòng HĐND và UBND',
  economy: 'Phòng Kinh tế',
  culture: 'Phòng Văn hoá – Xã hội',
  oneStop: 'Trung tâm Phục vụ hành chính công',
  radio: 'Đài truyền thanh',
  ...ORGANISATION_NAMES,
}

const VILLAGE_COUNT: Record<CommuneKey, number> = { sonTruong: 9, kimHoa: 14 }

/** The villages of a commune in the demonstration, in order. */
export const villageIdsOf = (commune: CommuneKey): string[] =>
  Array.from({ length: VILLAGE_COUNT[commune] }, (_, index) => idOf(commune, 'village', index + 1))

const communeUnits = (commune: CommuneKey, ids: Record<string, string>, names: Record<string, string>): OrgUnit[] => {
  const { id: communeId, validFrom, validTo } = TERRITORY_UNITS.find((unit) => unit.id === UNIT_IDS[commune]) as OrgUnit
  const unit = (id: string, name: string, level: UnitLevel): OrgUnit => ({
    id,
    gsoCode: null,
    name,
    level,
    communeId,
    validFrom,
    validTo,
  })
  return [
    ...Object.entries(ids).map(([key, id]) =>
      unit(id, names[key] ?? key, key in ORGANISATION_NAMES ? 'organisation' : 'department'),
    ),
    // The real names of the villages are not verified, so the demonstration only numbers them.
    ...villageIdsOf(commune).map((id, index) => unit(id, `Thôn ${index + 1}`, 'village')),
  ]
}

const belonging = (units: readonly OrgUnit[]): Organisation => ({
  units,
  parents: units.map(({ id, communeId, validFrom, validTo }) => ({
    childId: id,
    parentId: communeId ?? id,
    relation: 'administrative',
    validFrom,
    validTo,
  })),
})

/** The offices, organisations and villages that each configuration adds to the shared territory. */
export const COMMUNE_ORGANISATIONS: Record<UnitConfigurationId, Organisation & { communeId: string }> = {
  '2023-three-tier': {
    communeId: UNIT_IDS.sonTruong,
    ...belonging(communeUnits('sonTruong', SON_TRUONG_UNIT_IDS, SON_TRUONG_NAMES)),
  },
  '2026-two-tier': {
    communeId: UNIT_IDS.kimHoa,
    ...belonging(communeUnits('kimHoa', KIM_HOA_UNIT_IDS, KIM_HOA_NAMES)),
  },
}

/** One commune's whole configuration: the shared territory and its own offices, organisations and villages. */
export const unitConfiguration = (id: UnitConfigurationId): UnitConfiguration => {
  const { communeId, units, parents } = COMMUNE_ORGANISATIONS[id]
  return {
    id,
    communeId,
    units: [...TERRITORY_UNITS, ...units],
    parents: [...TERRITORY_PARENTS, ...parents],
    successions: TERRITORY_SUCCESSIONS,
  }
}

/** Both configurations in one set of rows, each unit and link once: what a database is seeded with. */
export const ALL_UNITS: Organisation & { successions: readonly OrgSuccession[] } = {
  units: [...TERRITORY_UNITS, ...UNIT_CONFIGURATION_IDS.flatMap((id) => COMMUNE_ORGANISATIONS[id].units)],
  parents: [...TERRITORY_PARENTS, ...UNIT_CONFIGURATION_IDS.flatMap((id) => COMMUNE_ORGANISATIONS[id].parents)],
  successions: TERRITORY_SUCCESSIONS,
}
