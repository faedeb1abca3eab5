import type { OrgParent, OrgSuccession, OrgUnit } from '@gandan/domain/organisation/units'
import type { Territory } from '@gandan/domain/reports/report-parties'
import type { Database } from '../../context.ts'

/** A commune with everyone it came from or went into. */
const KIN = `with recursive kin as (
  select $1::uuid as "id"
  union select case when s."fromId" = k."id" then s."toId" else s."fromId" end
    from kin k join "OrgSuccession" s on s."fromId" = k."id" or s."toId" = k."id")`

/** What names a report's parties: the commune's kin through successions, and the levels each reported to. */
export const readTerritory = async (db: Database, communeId: string): Promise<Territory> => {
  const [parents, successions, units] = await Promise.all([
    db.pool.query<OrgParent>({
      name: 'report-parents',
      text: `${KIN} select p."childId", p."parentId", p."relation", p."validFrom"::text, p."validTo"::text from "OrgParent" p
        where p."relation" = 'reportsTo' and p."childId" in (select "id" from kin) limit 200`,
      values: [communeId],
    }),
    db.pool.query<OrgSuccession>({
      name: 'report-successions',
      text: `${KIN} select s."fromId", s."toId", s."on"::text, s."legalDocument", s."share" from "OrgSuccession" s
        where s."toId" in (select "id" from kin) limit 200`,
      values: [communeId],
    }),
    db.pool.query<OrgUnit>({
      name: 'report-units',
      text: `${KIN} select u."id", u."gsoCode", u."name", u."level", u."communeId", u."validFrom"::text, u."validTo"::text from "OrgUnit" u
        where u."id" in (select "id" from kin) or u."id" in (
          select p."parentId" from "OrgParent" p where p."relation" = 'reportsTo' and p."childId" in (select "id" from kin)) limit 200`,
      values: [communeId],
    }),
  ])
  return { parents: parents.rows, successions: successions.rows, units: units.rows }
}
