import type { Database, Tx } from '../../context.ts'

export interface ObjectiveWeightsRow {
  communeId: string
  objectiveId: string
  taskWeight: number
  indicatorWeights: Record<string, number>
  version: number
}

/** The weights that somebody set; an objective without any follows the product's. */
export const listObjectiveWeights = async (
  db: Database,
  communeId: string,
  planId: string,
): Promise<ObjectiveWeightsRow[]> => {
  const { rows } = await db.pool.query<ObjectiveWeightsRow>({
    name: 'objective-weights',
    text: `select "communeId", "objectiveId", "taskWeight", "indicatorWeights", "version" from "ObjectiveWeights"
      where "communeId" = $1 and "planId" = $2`,
    values: [communeId, planId],
  })
  return rows
}

export const lockObjectiveWeights = async (
  tx: Tx,
  communeId: string,
  planId: string,
  objectiveId: string,
): Promise<ObjectiveWeightsRow | null> => {
  const [row] = await tx.$queryRaw<ObjectiveWeightsRow[]>`
    select "communeId", "objectiveId", "taskWeight", "indicatorWeights", "version" from "ObjectiveWeights"
    where "communeId" = ${communeId}::uuid and "planId" = ${planId}::uuid and "objectiveId" = ${objectiveId}::uuid for update`
  return row ?? null
}

export const saveObjectiveWeights = async (
  tx: Tx,
  key: { communeId: string; planId: string; objectiveId: string },
  weights: Pick<ObjectiveWeightsRow, 'taskWeight' | 'indicatorWeights'>,
): Promise<void> => {
  await tx.objectiveWeights.upsert({
    where: { communeId_planId_objectiveId: key },
    create: { ...key, ...weights },
    update: { ...weights, version: { increment: 1 } },
  })
}
