import type { Person } from '@gandan/contracts/organisation/users'
import type { Unit } from '@gandan/contracts/organisation/units'

export interface Holder {
  ownerUserId: string | null
  ownerUnitId: string | null
}

/** The value of one choice of the picker: a person in a unit, a whole unit, or nobody. */
export const holderKey = ({ ownerUserId, ownerUnitId }: Holder): string => `${ownerUserId ?? ''}/${ownerUnitId ?? ''}`

export const holderOfKey = (key: string): Holder => {
  const [user = '', unit = ''] = key.split('/')
  return { ownerUserId: user || null, ownerUnitId: unit || null }
}

export interface HolderGroup {
  group: string
  items: { value: string; label: string; name: string }[]
}

const HOLDING_LEVELS = ['commune', 'department', 'village', 'organisation']

/** The units of the commune, each with its people below it; one choice for the unit as a whole. */
export const holderGroups = (
  units: readonly Unit[],
  people: readonly Person[],
  wholeUnit: (unit: string) => string,
): HolderGroup[] =>
  units
    .filter((unit) => HOLDING_LEVELS.includes(unit.level))
    .map((unit) => {
      const members = new Map(people.filter((person) => person.unitId === unit.id).map((person) => [person.id, person]))
      const whole = {
        value: holderKey({ ownerUserId: null, ownerUnitId: unit.id }),
        label: wholeUnit(unit.name),
        name: unit.name,
      }
      const items = [...members.values()].map((person) => ({
        value: holderKey({ ownerUserId: person.id, ownerUnitId: unit.id }),
        label: person.displayName,
        name: `${person.displayName}, ${unit.name}`,
      }))
      return { group: unit.name, items: [...items, whole] }
    })
