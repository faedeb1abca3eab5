import type {
  ChartNoteRow,
  createChartNote,
  createExternalScore,
  ExternalScoreRow,
  OneStopRow,
} from '@gandan/contracts/indicators/statistics'
import type { BodyOf } from '@gandan/contracts/endpoint'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'

const MOST_MONTH_ROWS = 5_000

const ONE_STOP = `select "month", "field", "carried", "receivedOnline", "receivedDirect", "resolvedEarly", "resolvedOnTime", "resolvedLate",
  "pending", "withFee", "paidOnline", "digitised", "apologies", "version" from "OneStopMonth"
  where "communeId" = $1::uuid and "year" = $2::int order by "month", "field" limit ${MOST_MONTH_ROWS}`

export const listOneStopRows = async (db: Database, communeId: string, year: number): Promise<OneStopRow[]> =>
  (await db.pool.query<OneStopRow>({ name: 'one-stop-months', text: ONE_STOP, values: [communeId, year] })).rows

const SCORE = `select "id", "scoreSet", "periodKind" as "kind", "year", "index", "total", "rank", "components", "source", "documentNumber", "version"
  from "ExternalScore"`

export const listScores = async (
  db: Database,
  communeIds: readonly string[],
  year: number | undefined,
): Promise<ExternalScoreRow[]> => {
  const { rows } = await db.pool.query<ExternalScoreRow>({
    name: 'external-scores',
    text: `${SCORE} where "communeId" = any($1::uuid[]) and ($2::int is null or "year" = $2)
      order by "year" desc, "index" desc, "scoreSet", "periodKind", "id" limit 200`,
    values: [communeIds, year ?? null],
  })
  return rows
}

export const findScore = async (db: Database, communeId: string, id: string): Promise<ExternalScoreRow | null> => {
  const values = [communeId, id]
  const text = `${SCORE} where "communeId" = $1::uuid and "id" = $2::uuid`
  return (await db.pool.query<ExternalScoreRow>({ name: 'external-score', text, values })).rows[0] ?? null
}

export type ScoreInput = BodyOf<typeof createExternalScore>

export const lockScore = async (tx: Tx, communeId: string, id: string): Promise<ExternalScoreRow | null> =>
  (
    await tx.$queryRawUnsafe<ExternalScoreRow[]>(
      `${SCORE} where "communeId" = $1::uuid and "id" = $2::uuid for update`,
      communeId,
      id,
    )
  )[0] ?? null

export const findScoreOf = async (
  tx: Tx,
  communeId: string,
  { scoreSet, kind, year, index }: Pick<ScoreInput, 'scoreSet' | 'kind' | 'year' | 'index'>,
): Promise<ExternalScoreRow | null> =>
  (
    await tx.$queryRawUnsafe<ExternalScoreRow[]>(
      `${SCORE} where "communeId" = $1::uuid and "scoreSet" = $2 and "periodKind" = $3 and "year" = $4::int and "index" = $5::int for update`,
      communeId,
      scoreSet,
      kind,
      year,
      index,
    )
  )[0] ?? null

const entry = (ctx: Context) => ({ enteredBy: ctx.actor.userId, enteredAt: new Date(ctx.nowMs) })

export const insertScore = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  { kind, ...score }: ScoreInput,
): Promise<string> => {
  const id = uuidv7()
  await tx.externalScore.create({ data: { ...score, ...entry(ctx), communeId, id, periodKind: kind } })
  return id
}

export const updateScore = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  id: string,
  { total, rank, components, source, documentNumber }: ScoreInput,
): Promise<void> => {
  await tx.externalScore.update({
    where: { communeId_id: { communeId, id } },
    data: { total, rank, components, source, documentNumber, ...entry(ctx), version: { increment: 1 } },
  })
}

export const deleteScore = async (tx: Tx, communeId: string, id: string): Promise<void> => {
  await tx.externalScore.delete({ where: { communeId_id: { communeId, id } } })
}

const NOTE = `select n."id", n."objectiveCode", n."code", n."on"::text as "on", n."text", u."name" as "byName", n."version"
  from "ChartNote" n left join "User" u on u."id" = n."by"`

/** What readers of an objective's charts should know in a span, oldest first; with a code only what is said of it or of all. */
export const listChartNotes = async (
  db: Database,
  communeIds: readonly string[],
  objectiveCode: string,
  { code = null, from = '-infinity', to = 'infinity' }: { code?: string | null; from?: string; to?: string } = {},
): Promise<ChartNoteRow[]> => {
  const { rows } = await db.pool.query<ChartNoteRow>({
    name: 'chart-notes',
    text: `select * from (${NOTE} where n."communeId" = any($1::uuid[]) and n."objectiveCode" = $2
        and n."on" between $4::date and $5::date and ($3::text is null or n."code" is null or n."code" = $3)
      order by n."on" desc, n."id" desc limit 200) r order by r."on", r."id"`,
    values: [communeIds, objectiveCode, code, from, to],
  })
  return rows
}

export const insertChartNote = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  { on, ...note }: BodyOf<typeof createChartNote>,
): Promise<ChartNoteRow> => {
  const id = uuidv7()
  const { userId, displayName } = ctx.actor
  await tx.chartNote.create({ data: { ...note, on: new Date(on), communeId, id, by: userId } })
  return { ...note, on, id, byName: displayName, version: 1 }
}

export const lockChartNote = async (tx: Tx, communeId: string, id: string): Promise<ChartNoteRow | null> =>
  (
    await tx.$queryRawUnsafe<ChartNoteRow[]>(
      `${NOTE} where n."communeId" = $1::uuid and n."id" = $2::uuid for update of n`,
      communeId,
      id,
    )
  )[0] ?? null

export const updateChartNote = async (
  tx: Tx,
  communeId: string,
  id: string,
  { on, text }: { on: string; text: string },
): Promise<void> => {
  await tx.chartNote.update({
    where: { communeId_id: { communeId, id } },
    data: { on: new Date(on), text, version: { increment: 1 } },
  })
}

export const deleteChartNote = async (tx: Tx, communeId: string, id: string): Promise<void> => {
  await tx.chartNote.delete({ where: { communeId_id: { communeId, id } } })
}
