import type { setVillageHouseholds as set } from '@gandan/contracts/communications/activities'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { keeperOf } from './keeper.ts'
import * as store from './village-households.queries.ts'

export const setVillageHouseholds = (db: Database, ctx: Context, input: BodyOf<typeof set>): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = keeperOf(ctx)
    const villageIds = [...new Set(input.items.map(({ villageId }) => villageId))]
    if (villageIds.length !== input.items.length) throw new DomainError('villageRepeated', { field: 'items' })
    if ((await store.countVillages(tx, communeId, villageIds)) !== villageIds.length)
      throw new DomainError('villageNotInCommune', { field: 'items' })
    await store.saveHouseholds(tx, communeId, input)
    const changes = {
      on: input.on,
      villages: input.items.map(({ villageId, households }) => ({ villageId, households })),
    }
    note({ action: 'setVillageHouseholds', subjectType: 'commune', subjectId: communeId, changes })
  })
