import type { TaskQuery, TaskRow } from '@gandan/contracts/plan/tasks'
import type { TaskSort } from '@gandan/domain/plan/task'
import { DUE_SOON_DAYS } from '@gandan/domain/plan/task-state'
import { addDays } from '@gandan/domain/shared/iso-date'
import type { Database } from '../../context.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { patternsOf } from '../../http/search-words.ts'
import type { AsOf } from './as-of.ts'
import { IS_OPEN, TASK_NAMES, taskRowColumns, taskStandings } from './task-standings.queries.ts'

interface Sorting {
  key: string
  type: string
  direction: 'asc' | 'desc'
}

const PRIORITY_RANK = `case t."priority" when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end`

const SORTINGS: Record<TaskSort, Sorting> = {
  dueOn: { key: 's."dueOn"', type: 'date', direction: 'asc' },
  '-dueOn': { key: 's."dueOn"', type: 'date', direction: 'desc' },
  number: { key: 't."number"', type: 'int', direction: 'asc' },
  title: { key: 't."title" collate "vi-x-icu"', type: 'text', direction: 'asc' },
  percent: { key: 's."percent"', type: 'int', direction: 'asc' },
  '-percent': { key: 's."percent"', type: 'int', direction: 'desc' },
  priority: { key: PRIORITY_RANK, type: 'int', direction: 'asc' },
  updatedAt: { key: 't."updatedAt"', type: 'timestamptz', direction: 'desc' },
}

const FILTER = `
  and ($5::text[] is null or t."searchText" like all($5))
  and ($6::text[] is null or s."state" = any($6))
  and ($7::text[] is null or (case when not ${IS_OPEN} then 'closed' when s."dueOn" < $4::date then 'overdue'
        when s."dueOn" <= $8::date then 'dueSoon' else 'later' end) = any($7))
  and ($9::uuid[] is null or s."objectiveId" = any($9))
  and ($10::uuid[] is null or s."ownerUnitId" = any($10))
  and ($11::text[] is null or coalesce(s."ownerUserId"::text, 'none') = any($11))
  and ($12::text[] is null or t."priority" = any($12))
  and ($13::text[] is null or t."source" = any($13))
  and ($14::date is null or s."dueOn" >= $14) and ($15::date is null or s."dueOn" <= $15)
  and ($16::date is null or s."closedOn" >= $16) and ($17::date is null or s."closedOn" <= $17)`

/** One text a sort and a tense, so that the server plans each once; filters that are not asked for are null. */
const statementOf = (isPast: boolean, sort: TaskSort): string => {
  const { key, type, direction } = SORTINGS[sort]
  const beyond = direction === 'asc' ? '>' : '<'
  return `with matching as materialized (
      select t."communeId", t."id" as "matchId", s."objectiveId", s."ownerUnitId", s."ownerUserId", s."startOn", s."dueOn",
        s."closedOn", s."weight", s."state", s."percent", ${key} as "sortKey"
      ${taskStandings(isPast)} ${FILTER}),
    s as (select * from matching where $18::${type} is null or ("sortKey", "matchId") ${beyond} ($18::${type}, $19::uuid)
      order by "sortKey" ${direction}, "matchId" ${direction} limit $20)
    select n."total", r.* from (select count(*)::int as "total" from matching) n left join (
      select ${taskRowColumns('$4')}, s."sortKey"::text as "sortKey"
      from s join "Task" t on t."communeId" = s."communeId" and t."id" = s."matchId" ${TASK_NAMES}) r on true
    order by r."sortKey"::${type}${sort === 'title' ? ' collate "vi-x-icu"' : ''} ${direction}, r."id" ${direction}`
}

const STATEMENTS = new Map<string, string>()
const statement = (isPast: boolean, sort: TaskSort): { name: string; text: string } => {
  const name = `task-list-${isPast}-${sort}`
  const text = STATEMENTS.get(name) ?? statementOf(isPast, sort)
  STATEMENTS.set(name, text)
  return { name, text }
}

type Row = TaskRow & { total: number; sortKey: string }

/** One page of a plan's tasks by filter, with how many match in all. */
export const listTasks = async (
  db: Database,
  communeIds: readonly string[],
  query: TaskQuery,
  at: AsOf,
): Promise<{ items: TaskRow[]; nextCursor: string | null; total: number }> => {
  const cursor = decodeCursor(query.cursor)
  const { rows } = await db.pool.query<Row>({
    ...statement(at.isPast, query.sort),
    values: [
      communeIds,
      query.planId,
      at.until,
      at.on,
      patternsOf(query.q),
      query.state ?? null,
      query.due ?? null,
      addDays(at.on, DUE_SOON_DAYS),
      query.objectiveId ?? null,
      query.ownerUnitId ?? null,
      query.ownerUserId ?? null,
      query.priority ?? null,
      query.source ?? null,
      query.dueFrom ?? null,
      query.dueTo ?? null,
      query.closedFrom ?? null,
      query.closedTo ?? null,
      cursor?.key ?? null,
      cursor?.id ?? null,
      query.limit + 1,
    ],
  })
  const total = rows[0]?.total ?? 0
  const found = rows.filter((row) => row.id !== null)
  const items = found.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items,
    total,
    nextCursor: found.length > query.limit && last ? encodeCursor({ key: last.sortKey, id: last.id }) : null,
  }
}
