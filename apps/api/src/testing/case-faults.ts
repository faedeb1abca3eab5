import { listAuditChains, verifyAudit } from '../features/audit/audit.queries.ts'
import { runTransaction } from '../features/audit/transaction.queries.ts'
import { caseContext, countAnew } from '../features/petitions/case-standing.read.ts'
import type { CaseRecord, DeadlineRow } from '../features/petitions/case-records.ts'
import { listDeadlineRows, listLedgers } from '../features/petitions/case-writes.queries.ts'
import { findTallyDifferences } from '../features/petitions/verify-tallies.queries.ts'
import type { Database, Tx } from '../context.ts'

const inOneOrder = (rows: readonly DeadlineRow[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted()

const DERIVED = [
  'state',
  'isOpen',
  'receivedOn',
  'acceptedOn',
  'settledOn',
  'closedOn',
  'proposedBy',
  'outcome',
] as const
/** A closed case is not counted anew when the calendar or a setting changes. */
const COUNTED = ['dueOn', 'dueLimitId', 'dueFrom', 'settledInTime'] as const

const recordFaults = (before: CaseRecord, after: CaseRecord): string[] =>
  [...DERIVED, ...(before.isOpen ? COUNTED : [])]
    .filter((field) => before[field] !== after[field])
    .map((field) => `${before.code}: ${field} is ${before[field]}, its ledger says ${after[field]}`)

const caseFaults = async (tx: Tx, communeId: string): Promise<string[]> => {
  const context = await caseContext(tx, communeId)
  const rows = await tx.$queryRaw<{ row: CaseRecord }[]>`
    select to_jsonb(c) as "row" from "Case" c where c."communeId" = ${communeId}::uuid order by c."id"`
  const records = rows.map(({ row }) => row)
  const ids = records.map(({ id }) => id)
  const [ledgers, deadlines] = [await listLedgers(tx, communeId, ids), await listDeadlineRows(tx, communeId, ids)]
  return (await countAnew(tx, { communeId, context }, records)).flatMap(({ before, derived }) => {
    const faults = recordFaults(before, derived.record)
    const sequences = (ledgers.get(before.id) ?? []).map(({ sequence }) => sequence)
    if (sequences.some((sequence, index) => sequence !== index + 1) || sequences.length !== before.lastSequence)
      faults.push(`${before.code}: lines ${sequences.join(' ')} of ${before.lastSequence}`)
    const [stored, counted] = [deadlines.get(before.id) ?? [], derived.deadlines].map(inOneOrder)
    if (before.isOpen && JSON.stringify(stored) !== JSON.stringify(counted))
      faults.push(`${before.code}: clocks ${JSON.stringify({ stored, counted })}`)
    return faults
  })
}

/** What does not hold together: broken audit chains, drifted tallies, cases that are not what their ledger says. */
export const findFaults = async (db: Database, communeIds: readonly string[]): Promise<string[]> => {
  const faults: string[] = []
  for (const { communeId } of await listAuditChains(db)) {
    const { brokenAt } = await verifyAudit(db, communeId)
    if (brokenAt !== null) faults.push(`chain of ${communeId} broken at ${brokenAt}`)
  }
  for (const difference of await findTallyDifferences(db)) faults.push(JSON.stringify(difference))
  for (const communeId of communeIds) faults.push(...(await runTransaction(db, (tx) => caseFaults(tx, communeId))))
  return faults
}
