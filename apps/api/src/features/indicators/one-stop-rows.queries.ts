import { insertAll } from '@gandan/db/database'
import { ONE_STOP_COLUMNS, type OneStopRow } from '@gandan/domain/indicators/one-stop'
import type { Tx } from '../../context.ts'

export interface StoredOneStop extends OneStopRow {
  communeId: string
  importId: string | null
  version: number
}

const COLUMNS = [...ONE_STOP_COLUMNS, 'importId', 'version'].map((one) => `"${one}"`).join(', ')
const KEY = `("year" int, "month" int, "field" text)`
const SAME = `m."year" = i."year" and m."month" = i."month" and m."field" = i."field"`

type Key = Pick<OneStopRow, 'year' | 'month' | 'field'>
const keysOf = (rows: readonly Key[]): string =>
  JSON.stringify(rows.map(({ year, month, field }) => ({ year, month, field })))

/** The rows of these months and fields, held until the transaction ends. */
export const lockOneStopRows = (tx: Tx, communeId: string, keys: readonly Key[]): Promise<StoredOneStop[]> =>
  tx.$queryRawUnsafe<StoredOneStop[]>(
    `select m."communeId", m."year", m."month", m."field", ${COLUMNS} from "OneStopMonth" m
     join json_to_recordset($2::json) i${KEY} on ${SAME}
     where m."communeId" = $1::uuid order by m."year", m."month", m."field" for update of m`,
    communeId,
    keysOf(keys),
  )

export const insertOneStopRows = (tx: Tx, rows: readonly StoredOneStop[]): Promise<void> =>
  insertAll(tx, { OneStopMonth: rows })

const CHANGING = `("year" int, "month" int, "field" text, ${ONE_STOP_COLUMNS.map((one) => `"${one}" int`).join(', ')}, "importId" uuid, "version" int)`
const SETTING = [...ONE_STOP_COLUMNS, 'importId', 'version'].map((one) => `"${one}" = i."${one}"`).join(', ')

export const updateOneStopRows = async (tx: Tx, communeId: string, rows: readonly StoredOneStop[]): Promise<void> => {
  if (rows.length === 0) return
  await tx.$executeRawUnsafe(
    `update "OneStopMonth" m set ${SETTING} from json_to_recordset($2::json) i${CHANGING} where m."communeId" = $1::uuid and ${SAME}`,
    communeId,
    JSON.stringify(rows),
  )
}

export const deleteOneStopRows = async (tx: Tx, communeId: string, keys: readonly Key[]): Promise<void> => {
  if (keys.length === 0) return
  await tx.$executeRawUnsafe(
    `delete from "OneStopMonth" m using json_to_recordset($2::json) i${KEY} where m."communeId" = $1::uuid and ${SAME}`,
    communeId,
    keysOf(keys),
  )
}
