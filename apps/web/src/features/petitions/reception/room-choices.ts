import { PETITION_TOPICS } from '@gandan/domain/petitions/topics'
import { useQuery } from '@tanstack/react-query'
import { peopleQuery, unitsQuery } from '../../organisation/people.api.ts'
import { useMe, useToday } from '../../organisation/session.api.ts'

const HOLDING_LEVELS: readonly string[] = ['commune', 'village', 'department', 'organisation']
const NOBODY = { value: '', label: '—' }

/** People, units and topics that a reception or dialogue may name; each list begins with none. */
export const useRoomChoices = () => {
  const communeId = useMe().commune?.id ?? ''
  const enabled = communeId !== ''
  const people = useQuery({ ...peopleQuery(communeId), enabled }).data?.items ?? []
  const units = useQuery({ ...unitsQuery(communeId, useToday()), enabled }).data?.items ?? []
  const once = [...new Map(people.toReversed().map((person) => [person.id, person])).values()]
  const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return {
    chairmanId: people.find(({ roleId }) => roleId === 'chairman')?.id ?? '',
    isChairman: (id: string) => people.some((person) => person.id === id && person.roleId === 'chairman'),
    people: [
      NOBODY,
      ...once
        .map(({ id, displayName }) => ({ value: id, label: displayName }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'vi')),
    ],
    units: [NOBODY, ...units.filter(({ level }) => HOLDING_LEVELS.includes(level)).map(optionOf)],
    villages: [NOBODY, ...units.filter(({ level }) => level === 'village').map(optionOf)],
    topics: [NOBODY, ...PETITION_TOPICS.map(({ code, name }) => ({ value: code, label: name }))],
  }
}
