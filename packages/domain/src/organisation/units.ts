import { earlierOf, laterOf, type IsoDate } from '../shared/iso-date.ts'

export const UNIT_LEVELS = ['province', 'district', 'commune', 'village', 'department', 'organisation'] as const
export type UnitLevel = (typeof UNIT_LEVELS)[number]

export const UNIT_RELATIONS = ['administrative', 'reportsTo', 'appealTo', 'inspects'] as const
export type UnitRelation = (typeof UNIT_RELATIONS)[number]

export const SUCCESSION_SHARES = ['whole', 'part'] as const
export type SuccessionShare = (typeof SUCCESSION_SHARES)[number]

/** First and last day, both included; null while it lasts. */
export interface Validity {
  validFrom: IsoDate
  validTo: IsoDate | null
}

export interface OrgUnit extends Validity {
  id: string
  /** The statistical code, which is not an identity: 18223 was three communes in turn. */
  gsoCode: string | null
  /** As it stands after "UBND" in running text: `xã Sơn Trường`, `huyện Hương Sơn`. */
  name: string
  level: UnitLevel
  /** The commune a village, office or organisation belongs to; itself for a commune; null above. */
  communeId: string | null
}

export interface OrgParent extends Validity {
  childId: string
  parentId: string
  relation: UnitRelation
}

export interface OrgSuccession {
  fromId: string
  toId: string
  on: IsoDate
  legalDocument: string
  share: SuccessionShare
}

export interface Organisation {
  units: readonly OrgUnit[]
  parents: readonly OrgParent[]
}

const FOREVER: IsoDate = '9999-12-31'

export const isValidOn = ({ validFrom, validTo }: Validity, on: IsoDate): boolean =>
  validFrom <= on && (validTo === null || on <= validTo)

/** The unit it reports to on that day (the district before 01/07/2025, the province after), or null. */
export const upperLevelOf = (unitId: string, on: IsoDate, parents: readonly OrgParent[]): string | null =>
  parents.find((one) => one.childId === unitId && one.relation === 'reportsTo' && isValidOn(one, on))?.parentId ?? null

const under = (unitId: string, from: IsoDate, to: IsoDate, { units, parents }: Organisation): string[] => {
  const communes = new Map(units.filter((unit) => unit.level === 'commune').map((unit) => [unit.id, unit]))
  const found = new Set<string>()
  const descend = (parentId: string, since: IsoDate, until: IsoDate, path: readonly string[]): void => {
    for (const link of parents) {
      if (link.parentId !== parentId || link.relation !== 'reportsTo' || path.includes(link.childId)) continue
      const start = laterOf(since, link.validFrom)
      const end = earlierOf(until, link.validTo ?? FOREVER)
      if (start > end) continue
      const commune = communes.get(link.childId)
      if (commune && laterOf(start, commune.validFrom) <= earlierOf(end, commune.validTo ?? FOREVER))
        found.add(commune.id)
      descend(link.childId, start, end, [...path, link.childId])
    }
  }
  descend(unitId, from, to, [unitId])
  return [...found]
}

/** The communes that report to the unit on that day, directly or through a level between. */
export const communesUnder = (unitId: string, on: IsoDate, organisation: Organisation): string[] =>
  under(unitId, on, on, organisation)

/** The communes that ever reported to the unit, each link of the chain being in force at the same time. */
export const everUnder = (unitId: string, organisation: Organisation): string[] =>
  under(unitId, '0000-01-01', FOREVER, organisation)

const follow = (
  unitId: string,
  successions: readonly OrgSuccession[],
  on: IsoDate,
  [start, end]: readonly ['fromId', 'toId'] | readonly ['toId', 'fromId'],
): string[] => {
  const found = new Set<string>()
  const pending = [unitId]
  for (let current = pending.shift(); current !== undefined; current = pending.shift())
    for (const one of successions)
      if (one[start] === current && one.on <= on && one[end] !== unitId && !found.has(one[end])) {
        found.add(one[end])
        pending.push(one[end])
      }
  return [...found]
}

/** Every unit that had taken over from it by that day, nearest first, through mergers of mergers. */
export const successorsOf = (unitId: string, successions: readonly OrgSuccession[], on: IsoDate): string[] =>
  follow(unitId, successions, on, ['fromId', 'toId'])

/** Every unit it had taken over by that day: whose records "số liệu gộp theo địa giới mới" adds up. */
export const predecessorsOf = (unitId: string, successions: readonly OrgSuccession[], on: IsoDate): string[] =>
  follow(unitId, successions, on, ['toId', 'fromId'])
