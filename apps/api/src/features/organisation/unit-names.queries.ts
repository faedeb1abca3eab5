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
