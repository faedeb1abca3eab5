import { caseMeasurements } from '@gandan/domain/petitions/case-measures'
import { groupBy } from '@gandan/domain/shared/group-by'
import { insertAll, type Rows } from '@gandan/db/database'
import type { Context, Tx } from '../../context.ts'
import { measureRows } from '../measures/measure-days.queries.ts'
import type { CaseChange, CaseEventRow, CaseRecord, DeadlineRow } from './case-records.ts'
import { tallyRows } from './case-tallies.queries.ts'

const UPDATED = [
  'kind',
  'state',
  'isOpen',
  'title',
  'topicCode',
  'subTopicCode',
  'villageId',
  'isHot',
  'isCollective',
  'isProlonged',
  'isOutsideJurisdiction',
  'handlerUserId',
  'handlerUnitId',
  'proposal',
  'proposedBy',
  'outcome',
  'disposition',
  'receivedOn',
  'acceptedOn',
  'settledOn',
  'settledInTime',
  'closedOn',
  'dueOn',
  'dueLimitId',
  'dueFrom',
  'receiptDays',
  'disposedOn',
  'dispositionDueOn',
  'answerDueOn',
  'mergedIntoId',
  'petitionCount',
  'personCount',
  'searchText',
  'lastSequence',
  'version',
] as const satisfies readonly (keyof CaseRecord)[]

/** Locks cases in one order, so that two bulk changes never wait for each other in a circle. */
export const lockCases = async (tx: Tx, communeId: string, ids: readonly string[]): Promise<CaseRecord[]> => {
  const rows = await tx.$queryRaw<{ row: CaseRecord }[]>`
    select to_jsonb(c) as "row" from "Case" c where c."communeId" = ${communeId}::uuid and c."id" = any(${ids}::uuid[])
    order by c."id" for update`
  return rows.map(({ row }) => row)
}

/** Open cases after the last one read, of every commune or of one, in the order in which they are locked. */
export const listOpenCases = async (
  tx: Tx,
  { communeId, after, limit }: { communeId: string | null; after: CaseRecord | null; limit: number },
): Promise<CaseRecord[]> => {
  const rows = await tx.$queryRaw<{ row: CaseRecord }[]>`
    select to_jsonb(c) as "row" from "Case" c
    where c."isOpen" and (${communeId}::uuid is null or c."communeId" = ${communeId}::uuid)
      and (${after?.id ?? null}::uuid is null or (c."communeId", c."id") > (${after?.communeId ?? null}::uuid, ${after?.id ?? null}::uuid))
    order by c."communeId", c."id" limit ${limit}`
  return rows.map(({ row }) => row)
}

interface StoredEvent extends Omit<CaseEventRow, 'recordedAt'> {
  at: string
  voidedAt: string | null
}

/** A stored line as the domain reads it; one is voided even when nobody is known to have done so. */
export const ledgerLineOf = ({ at, voidedAt, voidedBy, ...event }: StoredEvent): CaseEventRow => ({
  ...event,
  recordedAt: at,
  voidedBy: voidedAt === null ? null : (voidedBy ?? event.id),
})

/** The ledgers of cases, each in the order of entry. */
export const listLedgers = async (
  tx: Tx,
  communeId: string,
  caseIds: readonly string[],
): Promise<Map<string, CaseEventRow[]>> => {
  const rows = await tx.$queryRaw<{ row: StoredEvent }[]>`
    select to_jsonb(e) as "row" from "CaseEvent" e
    where e."communeId" = ${communeId}::uuid and e."caseId" = any(${caseIds}::uuid[]) order by e."caseId", e."sequence"`
  return groupBy(
    rows.map(({ row }) => ledgerLineOf(row)),
    ({ caseId }) => caseId,
  )
}

export const listDeadlineRows = async (
  tx: Tx,
  communeId: string,
  caseIds: readonly string[],
): Promise<Map<string, DeadlineRow[]>> => {
  const rows = await tx.$queryRaw<{ row: DeadlineRow }[]>`
    select to_jsonb(d) as "row" from "CaseDeadline" d
    where d."communeId" = ${communeId}::uuid and d."caseId" = any(${caseIds}::uuid[])`
  return groupBy(
    rows.map(({ row }) => row),
    ({ caseId }) => caseId,
  )
}

const storedEvent = ({ recordedAt, ...event }: CaseEventRow) => ({ ...event, at: recordedAt })

const updateCases = async (tx: Tx, ctx: Context, records: readonly CaseRecord[]): Promise<void> => {
  if (records.length === 0) return
  const columns = UPDATED.map((column) => `"${column}" = r."${column}"`).join(', ')
  await tx.$executeRawUnsafe(
    `update "Case" c set ${columns}, "updatedAt" = $2::timestamptz from json_populate_recordset(null::"Case", $1::json) r
     where c."communeId" = r."communeId" and c."id" = r."id"`,
    JSON.stringify(records),
    new Date(ctx.nowMs).toISOString(),
  )
}

const newCaseRows = (ctx: Context, records: readonly CaseRecord[]): object[] => {
  const at = new Date(ctx.nowMs).toISOString()
  return records.map((record) => ({ ...record, createdAt: at, updatedAt: at }))
}

const movedMeasures = (changes: readonly CaseChange[]) =>
  [...groupBy(changes, ({ after }) => after.communeId)].flatMap(([communeId, moved]) =>
    measureRows(
      communeId,
      moved.flatMap(({ before }) => (before ? caseMeasurements(before) : [])),
      moved.flatMap(({ after }) => caseMeasurements(after)),
    ),
  )

/** Writes cases with their new lines, clocks, tallies and what else is new with them: all that is new in one statement. */
export const saveCases = async (
  tx: Tx,
  ctx: Context,
  changes: readonly CaseChange[],
  beside: Rows = {},
): Promise<void> => {
  if (changes.length === 0) return
  const opened = changes.filter(({ before }) => before === null).map(({ after }) => after)
  const kept = changes.filter(({ before }) => before !== null).map(({ after }) => after)
  await updateCases(tx, ctx, kept)
  const communeIds = [...new Set(kept.map(({ communeId }) => communeId))]
  const ids = kept.map(({ id }) => id)
  if (ids.length > 0)
    await tx.$executeRaw`delete from "CaseDeadline" where "communeId" = any(${communeIds}::uuid[]) and "caseId" = any(${ids}::uuid[])`
  await insertAll(tx, {
    Case: newCaseRows(ctx, opened),
    CaseEvent: changes.flatMap(({ events = [] }) => events.map(storedEvent)),
    CaseDeadline: changes.flatMap(({ deadlines }) => deadlines),
    DeadlineMove: changes.flatMap(({ moves = [] }) => moves),
    CaseDocument: changes.flatMap(({ documents = [] }) => documents),
    MeasureDay: movedMeasures(changes),
    ...tallyRows(changes),
    ...beside,
  })
}

/** Takes lines out of a ledger; they stay readable with who did it and why. */
export const voidEvent = async (
  tx: Tx,
  ctx: Context,
  event: { communeId: string; id: string },
  reason: string,
): Promise<void> => {
  await tx.caseEvent.update({
    where: { communeId_id: { communeId: event.communeId, id: event.id } },
    data: { voidedAt: new Date(ctx.nowMs), voidedBy: ctx.actor.userId, voidReason: reason },
  })
}

/** The next numbers of the registers of a commune and year, in the order asked. */
export const takeNumbers = async (
  tx: Tx,
  communeId: string,
  year: number,
  registers: readonly ('case' | 'petition' | 'reception')[],
): Promise<number[]> => {
  const rows = await tx.$queryRaw<{ register: string; last: number }[]>`
    insert into "PetitionCounter" ("communeId", "year", "register", "last")
    select ${communeId}::uuid, ${year}::int, r, 1 from unnest(${registers}::text[]) r order by r
    on conflict ("communeId", "year", "register") do update set "last" = "PetitionCounter"."last" + 1
    returning "register", "last"`
  return registers.map((register) => rows.find((row) => row.register === register)?.last ?? 0)
}
