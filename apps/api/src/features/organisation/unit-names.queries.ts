import type { Database } from '../../context.ts'

/** The name of a unit as it is today; null for none. */
export const findUnitName = async (db: Database, id: string | null): Promise<string | null> => {
  const { rows } = await db.pool.query<{ name: string }>({
    name: 'unit-name',
    text: 'select "name" from "OrgUnit" where "id" = $1',
    values: [id],
  })
  return rows[0]?.name ?? null
}

/** Names by id, of units and people of these communes only, in the order of the alphabet. */
export const listNamesOf = async (
  db: Database,
  communeIds: readonly string[],
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await db.pool.query<{ id: string; name: string }>({
    name: 'names-of',
    text: `select "id", "name" from "OrgUnit" where "id" = any($2::uuid[]) and "communeId" = any($1::uuid[])
      union all select "id", "name" from "User" where "id" = any($2::uuid[]) and "communeId" = any($1::uuid[])
      order by "name", "id" limit 500`,
    values: [communeIds, ids],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
