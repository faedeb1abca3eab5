import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../context.ts'
import { insertCommune } from '../../testing/people.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { runTransaction } from './transaction.queries.ts'

let it: TestApp

beforeAll(async () => {
  it = await startTestApp()
})
afterAll(() => it.close())

const renameRaw = (tx: Tx, id: string) => tx.$executeRaw`update "OrgUnit" set "name" = 'x' where "id" = ${id}::uuid`
const renameModel = (tx: Tx, id: string) => tx.orgUnit.updateMany({ where: { id }, data: { name: 'y' } })

test.each([
  ['SQL', renameRaw],
  ['Prisma', renameModel],
])(
  'of two transactions that wait for each other through %s one is done, the other may be tried again',
  async (_, rename) => {
    const [first, second] = [await insertCommune(it, 'xã Một'), await insertCommune(it, 'xã Hai')]
    let arrived = 0
    let meet = () => {}
    const met = new Promise<void>((resolve) => (meet = resolve))
    const crossed = ([one, other]: [string, string]) =>
      runTransaction(it.db, async (tx) => {
        await rename(tx, one)
        arrived += 1
        if (arrived === 2) meet()
        await met
        await rename(tx, other)
        return 'done'
      }).catch((error: unknown) => error)
    const outcomes = await Promise.all([crossed([first, second]), crossed([second, first])])
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
    expect(outcomes.find((one) => one !== 'done')).toMatchObject({ name: 'DomainError', code: 'conflict' })
  },
)
