import type { setIndicatorTargets as set } from '@gandan/contracts/indicators/definitions'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { periodWindow } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { definerOf } from './definer.ts'
import { definitionsOnDaysIn } from './definitions.queries.ts'
import { refuseFaulty, type FieldError } from './field-errors.ts'
import { lockTargets, saveTargets, type TargetItem } from './targets.queries.ts'

const keyOf = ({ code, kind, year, index }: TargetItem | BodyOf<typeof set>['items'][number]): string =>
  `${code}|${kind}|${year}|${index}`

const unknownCodes = async (tx: Tx, unitId: string, items: readonly (TargetItem & { to: IsoDate })[]) => {
  const known = await definitionsOnDaysIn(tx, unitId, [...new Set(items.map(({ to }) => to))])
  const codes = new Map([...known].map(([on, definitions]) => [on, new Set(definitions.map(({ code }) => code))]))
  return items.flatMap(({ code, to }, at): FieldError[] =>
    codes.get(to)?.has(code) ? [] : [{ field: `items.${at}.code`, code: 'indicatorUnknown' }],
  )
}

/** Sets targets all or none; whoever wrote one of them in between is not overwritten. */
export const setIndicatorTargets = (db: Database, ctx: Context, { items }: BodyOf<typeof set>): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const definer = definerOf(ctx)
    const dated = items.map((one) => ({ ...one, to: periodWindow(one.kind, one.year, one.index).to }))
    const seen = new Set<string>()
    const repeated = items.flatMap((one, at): FieldError[] => {
      const isNew = !seen.has(keyOf(one))
      seen.add(keyOf(one))
      return isNew ? [] : [{ field: `items.${at}.code`, code: 'cellRepeated' }]
    })
    const current = new Map((await lockTargets(tx, definer, items)).map((one) => [keyOf(one), one]))
    const stale = items.flatMap((one, at): FieldError[] =>
      (current.get(keyOf(one))?.version ?? 0) === one.version ? [] : [{ field: `items.${at}`, code: 'staleVersion' }],
    )
    refuseFaulty('targetsInvalid', [...repeated, ...stale, ...(await unknownCodes(tx, definer.unitId, dated))], {
      current: [...current.values()],
    })
    await saveTargets(tx, definer, items)
    note({
      action: definer.isUpper ? 'publishIndicatorTargets' : 'setIndicatorTargets',
      subjectType: 'unit',
      subjectId: definer.unitId,
      changes: {
        targets: items.map((one) => ({
          period: keyOf(one),
          from: current.get(keyOf(one))?.target ?? null,
          to: one.target,
        })),
      },
    })
  })
