import { createHash, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

export interface TaskPlace {
  communeId: string
  planId: string
  objectiveId: string
  userId: string
}

const STATEMENTS = {
  number: `update "Plan" set "lastTaskNumber" = "lastTaskNumber" + 1, "revision" = "revision" + 1
    where "communeId" = $1 and "id" = $2 returning "lastTaskNumber"`,
  task: `insert into "Task" ("communeId", "id", "planId", "objectiveId", "number", "title", "description", "startOn", "dueOn", "weight",
      "priority", "source", "state", "percent", "searchText", "createdAt", "updatedAt")
    values ($1, $2, $3, $4, $5, 'Việc đo tải', '', '2026-06-01', '2026-12-20', 1, 'normal', 'manual', 'planned', 0, 'viec do tai', now(), now())`,
  event: `insert into "TaskEvent" ("communeId", "id", "planId", "taskId", "sequence", "at", "actorId", "kind", "changes", "objectiveId", "state",
      "percent", "weight", "startOn", "dueOn")
    values ($1, $2, $3, $4, 1, now(), $5, 'created', '{}', $6, 'planned', 0, 1, '2026-06-01', '2026-12-20')`,
  measure: `insert into "MeasureDay" ("communeId", "measure", "on", "detail", "amount") values ($1, 'task.due', '2026-12-20', $2, 1)
    on conflict ("communeId", "measure", "on", "detail") do update set "amount" = "MeasureDay"."amount" + excluded."amount"`,
  progress: `update "ProgressDay" set "weightTotal" = "weightTotal" + 1
    where "communeId" = $1 and "planId" = $2 and "scopeId" = any($3::uuid[]) and "on" = $4`,
  key: `insert into "IdempotencyKey" ("communeId", "userId", "key", "operation", "requestHash", "result") values ($1, $2, $3, 'createTask', '', '{}')`,
  head: `select "sequence", "hash" from "AuditHead" where "communeId" = $1 for update`,
  audit: `insert into "AuditEntry" ("communeId", "sequence", "at", "actorId", "action", "subjectType", "subjectId", "changes", "previousHash", "hash")
    values ($1, $2, now(), $3, 'createTask', 'task', $4, '{}', $5, $6)`,
  moveHead: `update "AuditHead" set "sequence" = $2, "hash" = $3 where "communeId" = $1`,
}

/** What creating a task must write, by hand through one `pg` connection: the floor that `POST /tasks` is held against. */
export const createTask = async (
  pool: Pool,
  { communeId, planId, objectiveId, userId }: TaskPlace,
): Promise<object> => {
  const client = await pool.connect()
  const run = (name: keyof typeof STATEMENTS, values: unknown[]) =>
    client.query({ name, text: STATEMENTS[name], values })
  try {
    await client.query('begin')
    const [id, eventId] = [randomUUID(), randomUUID()]
    const { rows } = await run('number', [communeId, planId])
    await run('task', [communeId, id, planId, objectiveId, rows[0].lastTaskNumber])
    await run('event', [communeId, eventId, planId, id, userId, objectiveId])
    await run('measure', [communeId, objectiveId])
    await run('progress', [communeId, planId, [planId, objectiveId], new Date()])
    await run('key', [communeId, userId, randomUUID()])
    const head = (await run('head', [communeId])).rows[0] as { sequence: number; hash: string }
    const hash = createHash('sha256').update(head.hash).update(id).digest('hex')
    await run('audit', [communeId, head.sequence + 1, userId, id, head.hash, hash])
    await run('moveHead', [communeId, head.sequence + 1, hash])
    await client.query('commit')
    return { id }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
