import { insertAll } from '@gandan/db/database'
import type { IndicatorFigure, ValueSource } from '@gandan/domain/indicators/definition'
import type { ValueAction, ValueState } from '@gandan/domain/indicators/value-state'
import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context.ts'
import type { Detail } from './details.ts'
import { VILLAGES, type PeriodKey } from './values.queries.ts'

export interface LockedValue extends IndicatorFigure {
  communeId: string
  id: string
  code: string
  kind: PeriodKind
  year: number
  index: number
  detail: string
  state: ValueState
  source: ValueSource
  note: string
  importId: string | null
  enteredBy: string | null
  enteredAt: Date
  submittedBy: string | null
  approvedBy: string | null
  approvedAt: Date | null
  changesSinceApproval: number
  lastSequence: number
  version: number
}

const COLUMNS = `"communeId", "id", "code", "periodKind" as "kind", "year", "index", "detail", "numerator", "denominator", "value", "state",
  "source", "note", "importId", "enteredBy", "enteredAt", "submittedBy", "approvedBy", "approvedAt", "changesSinceApproval",
  "lastSequence", "version"`

const lockName = (communeId: string): string => `indicator-periods:${communeId}`

/** Lets figures be written side by side while no period of the commune is being closed. */
export const holdPeriodsOpen = async (tx: Tx, communeId: string): Promise<void> => {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtext(${lockName(communeId)}))`
}

export const holdPeriodsAlone = async (tx: Tx, communeId: string): Promise<void> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${lockName(communeId)}))`
}

/** Which of a commune's periods are closed, as `month|2026|5`. */
export const lockedPeriods = async (tx: Tx, communeId: string): Promise<Set<string>> => {
  const rows = await tx.indicatorPeriod.findMany({
    where: { communeId, state: 'locked' },
    select: { kind: true, year: true, index: true },
  })
  return new Set(rows.map(({ kind, year, index }) => `${kind}|${year}|${index}`))
}

export const lockPeriodValues = (tx: Tx, communeId: string, { kind, year, index }: PeriodKey): Promise<LockedValue[]> =>
  tx.$queryRawUnsafe<LockedValue[]>(
    `select ${COLUMNS} from "IndicatorValue"
     where "communeId" = $1::uuid and "periodKind" = $2 and "year" = $3::int and "index" = $4::int order by "id" for update`,
    communeId,
    kind,
    year,
    index,
  )

export const lockValuesById = (tx: Tx, communeId: string, ids: readonly string[]): Promise<LockedValue[]> =>
  tx.$queryRawUnsafe<LockedValue[]>(
    `select ${COLUMNS} from "IndicatorValue" where "communeId" = $1::uuid and "id" = any($2::uuid[]) order by "id" for update`,
    communeId,
    ids,
  )

export interface ValueChange {
  before: LockedValue | null
  after: LockedValue
  action: ValueAction
  reason: string | null
}

/** A value that nobody has entered yet, as it will stand once entered. */
export const newValue = (
  communeId: string,
  { kind, year, index }: PeriodKey,
  { code, detail }: { code: string; detail: string },
): LockedValue => ({
  communeId,
  id: uuidv7(),
  code,
  kind,
  year,
  index,
  detail,
  numerator: null,
  denominator: null,
  value: null,
  state: 'draft',
  source: 'entered',
  note: '',
  importId: null,
  enteredBy: null,
  enteredAt: new Date(0),
  submittedBy: null,
  approvedBy: null,
  approvedAt: null,
  changesSinceApproval: 0,
  lastSequence: 0,
  version: 0,
})

const CHANGING = `("id" uuid, "numerator" float, "denominator" float, "value" float, "state" text, "source" text, "note" text, "importId" uuid,
  "enteredBy" uuid, "enteredAt" timestamptz, "submittedBy" uuid, "approvedBy" uuid, "approvedAt" timestamptz,
  "changesSinceApproval" int, "lastSequence" int, "version" int)`

/** Writes changed values with their events in three statements, however many they are. */
export const saveChanges = async (
  tx: Tx,
  by: { actorId: string | null; at: Date },
  changes: readonly ValueChange[],
): Promise<void> => {
  if (changes.length === 0) return
  const rowOf = ({ kind, ...row }: LockedValue) => ({ ...row, periodKind: kind })
  await insertAll(tx, { IndicatorValue: changes.filter((one) => one.before === null).map(({ after }) => rowOf(after)) })
  const updated = changes.filter((one) => one.before !== null).map(({ after }) => after)
  if (updated.length > 0)
    await tx.$executeRawUnsafe(
      `update "IndicatorValue" v set "numerator" = n."numerator", "denominator" = n."denominator", "value" = n."value", "state" = n."state",
         "source" = n."source", "note" = n."note", "importId" = n."importId", "enteredBy" = n."enteredBy", "enteredAt" = n."enteredAt",
         "submittedBy" = n."submittedBy", "approvedBy" = n."approvedBy", "approvedAt" = n."approvedAt",
         "changesSinceApproval" = n."changesSinceApproval", "lastSequence" = n."lastSequence", "version" = n."version"
       from json_to_recordset($2::json) n${CHANGING} where v."communeId" = $1::uuid and v."id" = n."id"`,
      updated[0]?.communeId,
      JSON.stringify(updated),
    )
  const events = changes.map(({ after, action, reason }) => ({
    communeId: after.communeId,
    id: uuidv7(),
    valueId: after.id,
    sequence: after.lastSequence,
    ...by,
    action,
    state: after.state,
    numerator: after.numerator,
    denominator: after.denominator,
    value: after.value,
    reason,
  }))
  await insertAll(tx, { IndicatorValueEvent: events })
}

/** The villages of a commune on a day. */
export const listVillagesIn = (tx: Tx, communeId: string, on: IsoDate): Promise<Detail[]> =>
  tx.$queryRawUnsafe<Detail[]>(VILLAGES, communeId, on)
