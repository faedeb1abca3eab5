import type { FigureRecord, FigureRow } from '@gandan/contracts/dashboard/figures'
import { seedReference } from '@gandan/db/seeds/reference'
import type { RoleId } from '@gandan/domain/organisation/roles'
import { expect } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { runTransaction } from '../../features/audit/transaction.queries.ts'
import { insertUnit } from '../../features/organisation/units.queries.ts'
import type { TestApp } from '../test-app.ts'
import { addCommune, type TestCommune } from '../test-commune.ts'

/** The day on which everything has been entered and is looked at. */
export const TODAY = '2026-08-20'
export const NOW_MS = Date.parse(`${TODAY}T03:00:00Z`)

const ROLES = [
  'chairman',
  'viceChairman',
  'officeClerk',
  'landOfficer',
  'cultureOfficer',
  'oneStop',
  'mttq',
] as const satisfies readonly RoleId[]

export interface FigureWorld {
  it: TestApp
  commune: TestCommune
  /** Thôn 1, Thôn 2 and Thôn 3. */
  villageIds: readonly [string, string, string]
  /** Moves the clock to the morning of a day. */
  at: (day: string) => void
}

const addVillage = async (it: TestApp, communeId: string, name: string): Promise<string> => {
  const id = uuidv7()
  await runTransaction(it.db, (tx) =>
    insertUnit(tx, { id, name, gsoCode: null, level: 'village', communeId, validFrom: '2020-01-01', validTo: null }),
  )
  return id
}

export const openFigureWorld = async (it: TestApp, name = 'xã Tính Tay'): Promise<FigureWorld> => {
  await seedReference(it.db)
  const at = (day: string): void => it.setNow(`${day}T03:00:00Z`)
  at(TODAY)
  const commune = await addCommune(it, name, ROLES)
  const second = await addVillage(it, commune.communeId, 'Thôn 2')
  const third = await addVillage(it, commune.communeId, 'Thôn 3')
  return { it, commune, villageIds: [commune.villageId, second, third], at }
}

export interface AskedPeriod {
  kind: string
  year: number
  index: number
  on?: string
}

const queryOf = ({ kind, year, index, on }: AskedPeriod): string =>
  `kind=${kind}&year=${year}&index=${index}${on ? `&on=${on}` : ''}`

export const readFiguresAs = async (
  { commune }: Pick<FigureWorld, 'commune'>,
  role: RoleId,
  period: AskedPeriod,
): Promise<FigureRow[]> => {
  const reply = await commune.person(role).call('GET', `/communes/${commune.communeId}/figures?${queryOf(period)}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json<{ items: FigureRow[] }>().items
}

/** Every record behind one part of a figure, page by page, with the sum the reply tells. */
export const listRecordsAs = async (
  { commune }: Pick<FigureWorld, 'commune'>,
  role: RoleId,
  code: string,
  period: AskedPeriod,
  { part, limit = 4 }: { part: 'numerator' | 'denominator'; limit?: number },
): Promise<{ total: number | null; items: FigureRecord[] }> => {
  const items: FigureRecord[] = []
  const path = `/communes/${commune.communeId}/figures/${code}/records?${queryOf(period)}&part=${part}&limit=${limit}`
  for (let cursor: string | null = ''; ;) {
    const reply = await commune.person(role).call('GET', cursor === '' ? path : `${path}&cursor=${cursor}`)
    expect(reply.statusCode, reply.body).toBe(200)
    const page: { total: number | null; items: FigureRecord[]; nextCursor: string | null } = reply.json()
    items.push(...page.items)
    if (page.nextCursor === null) return { total: page.total, items }
    cursor = page.nextCursor
  }
}
