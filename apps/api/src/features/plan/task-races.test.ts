import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { earnedShare } from '@gandan/domain/plan/progress'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'
import { verifyAudit } from '../audit/audit.queries.ts'

let it: TestApp
let commune: TestCommune
let plan: TestPlan

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-01-05T03:00:00Z')
  commune = await addCommune(it, 'Xã Một', ['chairman', 'officeClerk', 'cultureOfficer'])
  plan = await adoptTestPlan(commune, 2026)
})
afterAll(() => it.close())

const createMany = (weights: readonly number[]): Promise<TaskDetail[]> =>
  Promise.all(
    weights.map((weight, index) => {
      const objectiveId = plan.objectiveIds[index % 2] as string
      const ownerUserId = commune.person('cultureOfficer').userId
      return createTestTask(commune, plan, { weight, objectiveId, ownerUserId })
    }),
  )

const reportMany = async (tasks: readonly TaskDetail[]): Promise<void> => {
  const answers = await Promise.all(
    tasks.map(({ id }, index) =>
      commune
        .person('cultureOfficer')
        .call('POST', `/tasks/${id}/updates`, { body: { percent: 20 + index, note: 'Đã làm' } }),
    ),
  )
  expect(answers.map((answer) => answer.statusCode)).toEqual(tasks.map(() => 201))
}

interface Line {
  scopeId: string
  weightTotal: number
  weightEarned: number
}

const rounded = (lines: readonly Line[]): Line[] =>
  lines
    .map((line) => ({ ...line, weightEarned: Math.round(line.weightEarned * 1e6) / 1e6 }))
    .toSorted((a, b) => (a.scopeId < b.scopeId ? -1 : 1))

const keptLines = async (on: string): Promise<Line[]> => {
  const { rows } = await it.db.pool.query<Line>(
    'select "scopeId", "weightTotal", "weightEarned" from "ProgressDay" where "planId" = $1 and "on" = $2',
    [plan.planId, on],
  )
  return rounded(rows)
}

const countedLines = async (): Promise<Line[]> => {
  const { rows: tasks } = await it.db.pool.query<{
    objectiveId: string
    state: 'done'
    percent: number
    weight: number
  }>('select "objectiveId", "state", "percent", "weight" from "Task" where "planId" = $1', [plan.planId])
  const lines = [plan.planId, ...plan.objectiveIds].map((scopeId) => {
    const counted = tasks.filter((task) => scopeId === plan.planId || task.objectiveId === scopeId)
    return {
      scopeId,
      weightTotal: counted.reduce((sum, { weight }) => sum + weight, 0),
      weightEarned: counted.reduce((sum, task) => sum + task.weight * earnedShare(task), 0),
    }
  })
  return rounded(lines)
}

test('tasks created and reported at the same moment all count in the day’s lines, on its first change and after it', async () => {
  it.setNow('2026-02-02T03:00:00Z')
  const tasks = await createMany([1, 2, 3, 4, 5, 6])
  expect(await keptLines('2026-02-02')).toEqual(await countedLines())
  it.setNow('2026-02-03T03:00:00Z')
  await Promise.all([reportMany(tasks), createMany([7, 8, 9, 10])])
  expect(await keptLines('2026-02-03')).toEqual(await countedLines())
  await Promise.all([reportMany(tasks), createMany([1, 2, 3, 4])])
  expect(await keptLines('2026-02-03')).toEqual(await countedLines())
})

test('tasks created at the same moment have numbers of their own, are found by them, and leave one whole trail', async () => {
  const tasks = await createMany([1, 1, 1, 1])
  expect(new Set(tasks.map((task) => task.number)).size).toBe(tasks.length)
  for (const { id, number } of tasks) {
    const found = await commune.person('chairman').call('GET', `/tasks?planId=${plan.planId}&q=${number}`)
    expect(found.json<{ items: TaskDetail[] }>().items.map((task) => task.id)).toContain(id)
  }
  const { checked, brokenAt } = await verifyAudit(it.db, commune.communeId)
  expect(brokenAt).toBeNull()
  expect(checked).toBeGreaterThan(20)
})
