import type { Dashboard, ObjectiveDetail } from '@gandan/contracts/dashboard'
import type { TaskDetail } from '@gandan/contracts/plan/tasks'
import { earnedShare } from '@gandan/domain/plan/progress'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'

let it: TestApp
let commune: TestCommune
let plan: TestPlan
/** What the dashboard showed at the end of each day on which something was done. */
const shown = new Map<string, Dashboard>()

const read = async (query = ''): Promise<Dashboard> => {
  const answer = await commune.person('mttq').call('GET', `/plans/${plan.planId}/dashboard${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Dashboard>()
}
const match = (task: { version: number }) => ({ 'if-match': `"${task.version}"` })

const onDay = async (day: string, work: () => Promise<unknown>): Promise<void> => {
  it.setNow(`${day}T02:00:00Z`)
  await work()
  shown.set(day, await read())
}

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-01-05T02:00:00Z')
  commune = await addCommune(it, 'Xã Bảng', ['chairman', 'officeClerk', 'cultureOfficer', 'mttq'])
  plan = await adoptTestPlan(commune, 2026)
  const officer = commune.person('cultureOfficer')
  const chairman = commune.person('chairman').call
  const own = { ownerUserId: officer.userId }
  let first = {} as TaskDetail
  let second = {} as TaskDetail
  await onDay('2026-01-12', async () => {
    first = await createTestTask(commune, plan, {
      ...own,
      title: 'Việc một',
      startOn: '2026-01-12',
      dueOn: '2026-02-10',
      weight: 3,
    })
    second = await createTestTask(commune, plan, {
      ...own,
      title: 'Việc hai',
      startOn: '2026-01-12',
      dueOn: '2026-05-31',
      weight: 1,
    })
    await createTestTask(commune, plan, {
      title: 'Việc ba',
      startOn: '2026-06-01',
      dueOn: '2026-11-30',
      objectiveId: plan.objectiveIds[1],
    })
  })
  await onDay('2026-01-30', async () => {
    first = (
      await officer.call('POST', `/tasks/${first.id}/updates`, { body: { percent: 60, note: 'Đang làm' } })
    ).json()
  })
  await onDay('2026-02-12', async () => {
    first = (
      await officer.call('POST', `/tasks/${first.id}/transitions`, {
        body: { action: 'submit' },
        headers: match(first),
      })
    ).json()
  })
  await onDay('2026-02-16', async () => {
    first = (
      await chairman('POST', `/tasks/${first.id}/transitions`, { body: { action: 'confirm' }, headers: match(first) })
    ).json()
  })
  await onDay('2026-03-02', () =>
    chairman('POST', `/tasks/${second.id}/transitions`, {
      body: { action: 'cancel', note: 'Không làm nữa' },
      headers: match(second),
    }),
  )
})
afterAll(() => it.close())

test('a past day is answered from events exactly as it was shown that day', async () => {
  it.setNow('2026-09-01T02:00:00Z')
  for (const [day, then] of shown) {
    const { isToday: _then, ...before } = {
      ...then,
      urgent: then.urgent.items.map((task) => [task.id, task.state, task.dueOn, task.daysLate]),
    }
    const again = await read(`?on=${day}`)
    const { isToday, ...now } = {
      ...again,
      urgent: again.urgent.items.map((task) => [task.id, task.state, task.dueOn, task.daysLate]),
    }
    expect(isToday).toBe(false)
    expect(now, day).toEqual(before)
  }
})

test('the figures follow the formula: weights, the cap before confirmation, cancelled work left out', () => {
  const progressOn = (day: string) => shown.get(day)?.kpis.progress.value
  expect(progressOn('2026-01-12')).toBe(0)
  expect(progressOn('2026-01-30')).toBeCloseTo((3 * 0.6) / 5)
  expect(progressOn('2026-02-12')).toBeCloseTo((3 * 0.9) / 5)
  expect(progressOn('2026-02-16')).toBeCloseTo(3 / 5)
  expect(progressOn('2026-03-02')).toBeCloseTo(3 / 4)
})

test('late work turns its objective amber and red work not begun stays grey', () => {
  const then = shown.get('2026-02-12')
  expect(then?.kpis.overdue.value).toBe(1)
  expect(then?.objectives.map((objective) => objective.rag)).toEqual(['amber', 'grey'])
  expect(then?.urgent.items).toMatchObject([{ title: 'Việc một', daysLate: 2 }])
})

test('every number counts what the list behind it holds, today and on a past day', async () => {
  it.setNow('2026-12-05T02:00:00Z')
  const total = async (query: string) => {
    const answer = await commune.person('chairman').call('GET', `/tasks?planId=${plan.planId}&${query}`)
    return answer.json<{ total: number }>().total
  }
  for (const on of ['2026-12-05', '2026-02-12', '2026-05-28']) {
    const { kpis, objectives, period } = await read(`?on=${on}&period=quarter`)
    expect(await total(`on=${on}&due=overdue`)).toBe(kpis.overdue.value)
    expect(await total(`on=${on}&due=dueSoon`)).toBe(kpis.dueSoon.value)
    expect(await total(`on=${on}&state=submitted`)).toBe(kpis.awaitingConfirmation.value)
    const until = period.to < on ? period.to : on
    const counted = 'planned,inProgress,submitted,done,returned'
    expect(await total(`on=${on}&state=${counted}&dueFrom=${period.from}&dueTo=${until}`)).toBe(kpis.onTime.denominator)
    for (const objective of objectives) {
      expect(await total(`on=${on}&objectiveId=${objective.id}&state=${counted}`)).toBe(objective.counts.total)
      expect(await total(`on=${on}&objectiveId=${objective.id}&state=done`)).toBe(objective.counts.done)
    }
  }
})

test('the S-curve’s stored days equal the formula over the events', async () => {
  const { rows: days } = await it.db.pool.query<{
    scopeId: string
    on: string
    weightTotal: number
    weightEarned: number
  }>('select "scopeId", "on", "weightTotal", "weightEarned" from "ProgressDay" where "planId" = $1 and "on" > $2', [
    plan.planId,
    '2026-01-05',
  ])
  expect(days.length).toBeGreaterThan(8)
  for (const day of days) {
    const { rows } = await it.db.pool.query<{ state: 'done'; percent: number; weight: number; objectiveId: string }>(
      `select distinct on ("taskId") "state", "percent", "weight", "objectiveId" from "TaskEvent"
       where "planId" = $1 and "at" < ($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' order by "taskId", "sequence" desc`,
      [plan.planId, day.on],
    )
    const counted = rows.filter(
      (row) =>
        (day.scopeId === plan.planId || row.objectiveId === day.scopeId) && (row.state as string) !== 'cancelled',
    )
    expect(day.weightTotal).toBe(counted.reduce((sum, row) => sum + row.weight, 0))
    expect(day.weightEarned).toBeCloseTo(counted.reduce((sum, row) => sum + row.weight * earnedShare(row), 0))
  }
})

test('the S-curve ends its actual line on the day looked at, at the progress shown', async () => {
  const dashboard = await read('?on=2026-02-12')
  const actual = dashboard.curve.filter((point) => point.actual !== null)
  expect(actual.at(-1)).toEqual({
    on: '2026-02-12',
    planned: dashboard.kpis.timeElapsed,
    actual: dashboard.kpis.progress.value,
  })
  expect(dashboard.curve.at(-1)).toMatchObject({ on: '2026-12-31', planned: 1, actual: null })
})

test('figures stand beside those of the period before, with the reporting windows from the 15th to the 14th', async () => {
  const { period, previousPeriod, kpis } = await read('?on=2026-02-20&period=month')
  expect(period).toMatchObject({ kind: 'month', index: 3, from: '2026-02-15', to: '2026-03-14' })
  expect(previousPeriod).toMatchObject({ from: '2026-01-15', to: '2026-02-14' })
  expect(kpis.progress).toMatchObject({ value: 0.6, previous: 0.54 })
  expect(kpis.overdue).toMatchObject({ value: 0, previous: 1 })
  expect(kpis.onTime).toMatchObject({ value: null, denominator: 0, previous: 0 })
})

test('an unchanged dashboard answers 304, a change makes it new', async () => {
  const { call } = commune.person('mttq')
  const first = await call('GET', `/plans/${plan.planId}/dashboard`)
  const etag = String(first.headers.etag)
  const again = await call('GET', `/plans/${plan.planId}/dashboard`, { headers: { 'if-none-match': etag } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  await createTestTask(commune, plan, { title: 'Việc mới', startOn: '2026-06-01', dueOn: '2026-12-20' })
  const changed = await call('GET', `/plans/${plan.planId}/dashboard`, { headers: { 'if-none-match': etag } })
  expect(changed.statusCode).toBe(200)
})

test('an objective explains its figure: the rows add up to the progress', async () => {
  const answer = await commune.person('mttq').call('GET', `/objectives/${plan.objectiveIds[0]}?on=2026-02-12`)
  const objective = answer.json<ObjectiveDetail>()
  const sum = objective.explanation.reduce((total, row) => total + row.contribution, 0)
  expect(sum).toBeCloseTo(objective.progress as number)
  expect(objective.directives).toMatchObject([{ number: '33/CT-TTg', issuedOn: '2021-11-26' }])
  expect(objective.people).toMatchObject([{ total: 2, done: 0, overdue: 1 }])
  expect(objective.events.at(0)).toMatchObject({ kind: 'submitted', taskTitle: 'Việc một' })
})
