import { expect, test } from 'vitest'
import { ALL_UNITS, KIM_HOA_UNIT_IDS, SON_TRUONG_UNIT_IDS, unitConfiguration, villageIdsOf } from './commune-units.ts'
import { TERRITORY_PARENTS, TERRITORY_SUCCESSIONS, TERRITORY_UNITS, UNIT_IDS } from './unit-configurations.ts'
import {
  communesUnder,
  everUnder,
  isValidOn,
  predecessorsOf,
  successorsOf,
  upperLevelOf,
  type OrgParent,
  type OrgSuccession,
} from './units.ts'

const territory = { units: TERRITORY_UNITS, parents: TERRITORY_PARENTS }
const sorted = (ids: string[]) => [...ids].sort()

test('a unit lives from its first to its last day, both included', () => {
  const year = { validFrom: '2023-01-01', validTo: '2023-12-31' }
  expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map((on) => isValidOn(year, on))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isValidOn({ ...year, validTo: null }, '2099-01-01')).toBe(true)
})

test('the upper level is the district until 30/06/2025 and the province from 01/07/2025', () => {
  expect(upperLevelOf(UNIT_IDS.sonTruong, '2023-06-01', TERRITORY_PARENTS)).toBe(UNIT_IDS.huongSon)
  expect(upperLevelOf(UNIT_IDS.hamTruong, '2025-06-30', TERRITORY_PARENTS)).toBe(UNIT_IDS.huongSon)
  expect(upperLevelOf(UNIT_IDS.kimHoa, '2025-07-01', TERRITORY_PARENTS)).toBe(UNIT_IDS.haTinh)
  expect(upperLevelOf(UNIT_IDS.sonTruong, '2025-01-01', TERRITORY_PARENTS)).toBeNull()
  expect(upperLevelOf(UNIT_IDS.haTinh, '2026-01-01', TERRITORY_PARENTS)).toBeNull()
})

test('code 18223 names three communes, one at a time', () => {
  const namedOn = (on: string) =>
    TERRITORY_UNITS.filter((unit) => unit.gsoCode === '18223' && isValidOn(unit, on)).map((unit) => unit.name)
  expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map(namedOn)).toEqual([
    ['xã Sơn Trường'],
    ['xã Hàm Trường'],
    ['xã Hàm Trường'],
    ['xã Kim Hoa'],
  ])
})

test('the communes under a unit are those of that day, through the district too', () => {
  expect(sorted(communesUnder(UNIT_IDS.haTinh, '2023-06-01', territory))).toEqual(
    sorted([UNIT_IDS.sonTruong, UNIT_IDS.sonHam, UNIT_IDS.formerKimHoa]),
  )
  expect(sorted(communesUnder(UNIT_IDS.huongSon, '2025-03-01', territory))).toEqual(
    sorted([UNIT_IDS.hamTruong, UNIT_IDS.formerKimHoa]),
  )
  expect(communesUnder(UNIT_IDS.haTinh, '2026-06-01', territory)).toEqual([UNIT_IDS.kimHoa])
  expect(communesUnder(UNIT_IDS.huongSon, '2026-06-01', territory)).toEqual([])
})

test('the communes ever under a unit keep those that ended', () => {
  expect(everUnder(UNIT_IDS.haTinh, territory)).toHaveLength(5)
  expect(everUnder(UNIT_IDS.huongSon, territory)).toHaveLength(4)
  expect(everUnder(UNIT_IDS.huongSon, territory)).not.toContain(UNIT_IDS.kimHoa)
})

test('a chain whose links never held at once puts nothing under', () => {
  const link = (childId: string, parentId: string, validFrom: string, validTo: string | null): OrgParent => ({
    childId,
    parentId,
    relation: 'reportsTo',
    validFrom,
    validTo,
  })
  const parents = [
    link('district', 'province', '2000-01-01', '2009-12-31'),
    link(UNIT_IDS.sonHam, 'district', '2010-01-01', null),
    link('district', UNIT_IDS.sonHam, '2010-01-01', null),
  ]
  expect(everUnder('province', { units: TERRITORY_UNITS, parents })).toEqual([])
  expect(everUnder('district', { units: TERRITORY_UNITS, parents })).toEqual([UNIT_IDS.sonHam])
})

test('successions are followed through mergers of mergers, up to the day asked', () => {
  const after = (on: string) => successorsOf(UNIT_IDS.sonTruong, TERRITORY_SUCCESSIONS, on)
  expect(after('2024-12-31')).toEqual([])
  expect(after('2025-01-01')).toEqual([UNIT_IDS.hamTruong])
  expect(after('2026-01-01')).toEqual([UNIT_IDS.hamTruong, UNIT_IDS.kimHoa])
  expect(sorted(predecessorsOf(UNIT_IDS.kimHoa, TERRITORY_SUCCESSIONS, '2026-01-01'))).toEqual(
    sorted([UNIT_IDS.hamTruong, UNIT_IDS.formerKimHoa, UNIT_IDS.sonTruong, UNIT_IDS.sonHam]),
  )
})

test('a circle of successions ends', () => {
  const circle: OrgSuccession[] = ['ab', 'bc', 'ca'].map(([fromId, toId]) => ({
    fromId: fromId!,
    toId: toId!,
    on: '2025-01-01',
    legalDocument: 'x',
    share: 'part',
  }))
  expect(successorsOf('a', circle, '2026-01-01')).toEqual(['b', 'c'])
})

test('every id is a valid version 7 UUID, and none is used twice', () => {
  const ids = ALL_UNITS.units.map((unit) => unit.id)
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(
    [...Object.values(SON_TRUONG_UNIT_IDS), ...Object.values(KIM_HOA_UNIT_IDS)].every((id) => ids.includes(id)),
  ).toBe(true)
})

test('links are between known units, one parent per relation on any day', () => {
  const known = new Set(ALL_UNITS.units.map((unit) => unit.id))
  expect(ALL_UNITS.parents.every((link) => known.has(link.childId) && known.has(link.parentId))).toBe(true)
  const keys = ALL_UNITS.parents.map((link) => `${link.childId} ${link.relation} ${link.validFrom}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('each configuration holds its commune with its offices, organisations and villages', () => {
  const count = (id: '2023-three-tier' | '2026-two-tier', level: string) => {
    const { communeId, units } = unitConfiguration(id)
    return units.filter((unit) => unit.communeId === communeId && unit.level === level).length
  }
  expect(['department', 'organisation', 'village'].map((level) => count('2023-three-tier', level))).toEqual([7, 5, 9])
  expect(['department', 'organisation', 'village'].map((level) => count('2026-two-tier', level))).toEqual([5, 5, 14])
  expect(villageIdsOf('kimHoa').at(-1)).toBe('00000000-0000-7000-8214-202507018223')
})
