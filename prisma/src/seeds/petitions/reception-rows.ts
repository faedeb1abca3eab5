import { yearOf } from '@gandan/domain/shared/iso-date'
import { foldText } from '@gandan/domain/shared/text'
import { insertRows, type Execute } from '../../insert-rows.ts'
import type { NamedSubject } from './citizens.ts'
import type { SeededReception, SeededVisit } from './reception-year.ts'

const PLACE = 'Phòng tiếp công dân, trụ sở Uỷ ban nhân dân xã'

const dayRow = (communeId: string, one: SeededReception) => ({
  communeId,
  id: one.dayId,
  on: one.on,
  startsAt: '07:30',
  endsAt: '11:00',
  place: PLACE,
  presiderUserId: one.presiderUserId,
  postedOn: one.postedOn,
  state: one.state,
  postponedToId: null,
  reason: one.state === 'cancelled' ? 'Chủ tịch dự họp đột xuất của cấp trên' : null,
  version: 1,
})

const sessionRow = (communeId: string, one: SeededReception) => {
  const isConcluded = one.visits.length > 0
  return {
    communeId,
    id: one.sessionId,
    kind: one.kind,
    on: one.on,
    receptionDayId: one.kind === 'scheduled' ? one.dayId : null,
    presiderUserId: one.presiderUserId,
    presiderRole: one.kind === 'scheduled' ? 'chairman' : 'officer',
    delegatedBy: null,
    startedAt: '07:30',
    endedAt: isConcluded ? '11:00' : '10:30',
    place: PLACE,
    note: isConcluded ? '' : 'Không có công dân đến',
    conclusion: isConcluded ? 'Công chức được giao trả lời công dân bằng văn bản và báo cáo Chủ tịch.' : null,
    conclusionNumber: isConcluded ? `${one.on.slice(5).replace('-', '')}/TB-UBND` : null,
    concludedOn: isConcluded ? one.on : null,
    createdBy: one.clerkUserId,
    version: 1,
  }
}

const visitRow = (communeId: string, one: SeededReception, visit: SeededVisit, number: number) => {
  const { people: _, ...said } = visit
  return {
    communeId,
    ...said,
    sessionId: one.sessionId,
    year: yearOf(one.on),
    number,
    passedTo: null,
    passedNumber: null,
    note: null,
    searchText: foldText(visit.content),
    version: 1,
  }
}

/** Writes generated receptions of a commune whose register is empty; returns who came, to be sealed. */
export const insertReceptions = async (
  execute: Execute,
  communeId: string,
  receptions: readonly SeededReception[],
): Promise<NamedSubject[]> => {
  const held = receptions.filter(({ state }) => state === 'held')
  const last = new Map<number, number>()
  const visits = held.flatMap((one) =>
    one.visits.map((visit) => {
      const number = (last.get(yearOf(one.on)) ?? 0) + 1
      last.set(yearOf(one.on), number)
      return visitRow(communeId, one, visit, number)
    }),
  )
  const days = receptions.filter(({ kind }) => kind === 'scheduled').map((one) => dayRow(communeId, one))
  await insertRows(execute, 'ReceptionDay', days)
  await insertRows(
    execute,
    'ReceptionSession',
    held.map((one) => sessionRow(communeId, one)),
  )
  await insertRows(execute, 'ReceptionVisit', visits)
  const counters = [...last].map(([year, number]) => ({ communeId, year, register: 'reception', last: number }))
  await insertRows(execute, 'PetitionCounter', counters)
  return held.flatMap(({ visits: lines }) =>
    lines.map(({ id, kind, people }) => ({ communeId, subjectType: 'visit', subjectId: id, kind, people }) as const),
  )
}
