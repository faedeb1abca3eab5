import type { OneStopColumn } from '@gandan/domain/indicators/one-stop'
import type { MeasureId } from '@gandan/domain/measures/measure'
import type { Database } from '../../context.ts'
import type { Amount, MeasureAsk, MeasureRecords, NamedRecord } from '../measures/measure-source.ts'
import { pageOfRecords, type RecordPosition } from '../measures/record-page.ts'

/** The columns each measure adds up, as `oneStopMeasurements` does. */
const ADDED = {
  'dossier.received': ['receivedOnline', 'receivedDirect'],
  'dossier.receivedOnline': ['receivedOnline'],
  'dossier.resolved': ['resolvedEarly', 'resolvedOnTime', 'resolvedLate'],
  'dossier.resolvedInTime': ['resolvedEarly', 'resolvedOnTime'],
  'dossier.late': ['resolvedLate'],
  'dossier.apologies': ['apologies'],
  'dossier.withFee': ['withFee'],
  'dossier.paidOnline': ['paidOnline'],
  'dossier.digitised': ['digitised'],
} as const satisfies Partial<Record<MeasureId, readonly OneStopColumn[]>>

export type DossierMeasure = keyof typeof ADDED
export const DOSSIER_MEASURES = Object.keys(ADDED) as DossierMeasure[]
export const isDossierMeasure = (measure: MeasureId): measure is DossierMeasure => measure in ADDED

const sumOf = (measure: DossierMeasure): string => ADDED[measure].map((column) => `m."${column}"`).join(' + ')

/** The last day of the reporting month. */
const DAY = 'make_date(m."year", m."month", 14)'

const AMOUNT = `case a."measure" ${DOSSIER_MEASURES.map((one) => `when '${one}' then ${sumOf(one)}`).join(' ')} end`

/** What the rows of communes amount to: one statement for any number of questions. */
export const sumDossiers = async (
  db: Database,
  communeIds: readonly string[],
  asks: readonly MeasureAsk[],
): Promise<Amount[]> => {
  if (asks.length === 0) return []
  const { rows } = await db.pool.query<Amount>({
    name: 'measured-dossiers',
    text: `select c."communeId", a."ask", s."detail", s."amount" from unnest($1::uuid[]) c("communeId")
      cross join json_to_recordset($2::json) a("ask" int, "measure" text, "from" date, "to" date, "details" text[], "isByDetail" boolean)
      cross join lateral (
        select case when a."isByDetail" then m."field" else '' end as "detail", sum(${AMOUNT})::float8 as "amount" from "OneStopMonth" m
        where m."communeId" = c."communeId" and m."year" >= extract(year from coalesce(a."from", '0001-01-01'))
          and ${DAY} between coalesce(a."from", '-infinity') and a."to"
          and (a."details" is null or m."field" = any(a."details"))
        group by 1) s where s."amount" <> 0`,
    values: [
      communeIds,
      JSON.stringify(
        asks.map(({ measure, from, to, details, isByDetail = false }, ask) => ({
          ask,
          measure,
          from,
          to,
          details,
          isByDetail,
        })),
      ),
    ],
  })
  return rows
}

/** A month of a field is known by what it is of; `grid` shows the month. */
const RECORD = `md5(m."communeId" || ':' || m."year" || ':' || m."month" || ':' || m."field")::uuid as "id",
  m."field" || ' · ' || m."month" || '/' || m."year" as "title", ${DAY} as "on"`
const linkOf = (on: string): NamedRecord['link'] => ({ page: 'grid', id: on.slice(0, 7) })

/** What the months and fields are called. */
export const nameDossiers = async (db: Database, communeId: string, ids: readonly string[]): Promise<NamedRecord[]> => {
  const { rows } = await db.pool.query<{ id: string; title: string; on: string }>({
    name: 'named-dossiers',
    text: `select r.* from (select ${RECORD} from "OneStopMonth" m where m."communeId" = $1::uuid) r where r."id" = any($2::uuid[])`,
    values: [communeId, ids],
  })
  return rows.map(({ id, title, on }) => ({ id, title, link: linkOf(on) }))
}

interface Row {
  id: string
  title: string
  on: string
  amount: number
}

/** The months and fields behind a sum, newest first. */
export const listDossierShares = async (
  db: Database,
  communeIds: readonly string[],
  { measure, from, to, details }: Omit<MeasureAsk, 'measure'> & { measure: DossierMeasure },
  { after, limit }: RecordPosition,
): Promise<MeasureRecords> => {
  const { rows } = await db.pool.query<Row>({
    name: `measured-rows-${measure}`,
    text: `select r.* from (
        select ${RECORD}, ${sumOf(measure)} as "amount"
        from "OneStopMonth" m where m."communeId" = any($1::uuid[]) and ($4::text[] is null or m."field" = any($4))) r
      where r."amount" <> 0 and r."on" between coalesce($2::date, '-infinity') and $3::date and (r."on", r."id") < ($5::date, $6::uuid)
      order by r."on" desc, r."id" desc limit $7`,
    values: [communeIds, from, to, details ?? null, after.on, after.id, limit + 1],
  })
  return pageOfRecords(rows, limit, ({ on }) => ({
    subject: 'oneStopMonth',
    link: linkOf(on),
  }))
}
