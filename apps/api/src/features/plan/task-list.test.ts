import type { TaskRow } from '@gandan/contracts/plan/tasks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { addCommune, type TestCommune } from '../../testing/test-commune.ts'
import { adoptTestPlan, createTestTask, type TestPlan } from '../../testing/test-plan.ts'

interface Page {
  items: TaskRow[]
  nextCursor: string | null
  total: number
}

let it: TestApp
let commune: TestCommune
let plan: TestPlan

const list = async (query: string): Promise<Page> => {
  const answer = await commune.person('officeClerk').call('GET', `/tasks?planId=${plan.planId}&${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Page>()
}
const titles = ({ items }: Page) => items.map((task) => task.title)

beforeAll(async () => {
  it = await startTestApp()
  it.setNow('2026-01-05T03:00:00Z')
  commune = await addCommune(it, 'Xã Danh Sách', ['chairman', 'officeClerk', 'cultureOfficer'])
  plan = await adoptTestPlan(commune, 2026)
  const officer = commune.person('cultureOfficer').userId
  await createTestTask(commune, plan, { title: 'Đối thoại với nhân dân', dueOn: '2026-02-10', ownerUserId: officer })
  await createTestTask(commune, plan, { title: 'Ăn mừng 50% kế hoạch', dueOn: '2026-02-20' })
  await createTestTask(commune, plan, { title: 'Báo cáo tháng', dueOn: '2026-03-31', ownerUnitId: commune.villageId })
  await createTestTask(commune, plan, {
    title: 'Cải cách hành chính',
    dueOn: '2026-12-15',
    objectiveId: plan.objectiveIds[1],
  })
  it.setNow('2026-02-15T03:00:00Z')
})
afterAll(() => it.close())

test('search finds words with and without diacritics, and takes % for a letter', async () => {
  expect(titles(await list('q=doi%20thoai'))).toEqual(['Đối thoại với nhân dân'])
  expect(titles(await list(`q=${encodeURIComponent('ĐỐI nhân')}`))).toEqual(['Đối thoại với nhân dân'])
  expect(titles(await list(`q=${encodeURIComponent('50%')}`))).toEqual(['Ăn mừng 50% kế hoạch'])
  expect((await list('q=khongco')).total).toBe(0)
})

test('every task is in exactly one due group, and lateness is counted in days', async () => {
  const overdue = await list('due=overdue')
  expect(overdue.items).toMatchObject([{ title: 'Đối thoại với nhân dân', isOverdue: true, daysLate: 5 }])
  expect(titles(await list('due=dueSoon'))).toEqual(['Ăn mừng 50% kế hoạch'])
  expect(titles(await list('due=later'))).toEqual(['Báo cáo tháng', 'Cải cách hành chính'])
  expect((await list('due=overdue,dueSoon,later,closed')).total).toBe(4)
})

test('filters of one list add up, and none finds the tasks nobody holds', async () => {
  const holder = commune.person('cultureOfficer').userId
  expect((await list(`ownerUserId=${holder},none`)).total).toBe(4)
  expect((await list('ownerUserId=none')).total).toBe(3)
  expect(titles(await list(`ownerUnitId=${commune.villageId}&state=planned`))).toEqual(['Báo cáo tháng'])
  expect(titles(await list(`objectiveId=${plan.objectiveIds[1]}`))).toEqual(['Cải cách hành chính'])
  expect((await list('dueFrom=2026-02-15&dueTo=2026-03-31')).total).toBe(2)
})

test.each(['dueOn', '-dueOn', 'number', 'title', 'percent', '-percent', 'priority', 'updatedAt'])(
  'paging by %s gives every task once, in the order of one page',
  async (sort) => {
    const whole = await list(`sort=${sort}`)
    const seen: TaskRow[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Page = await list(`sort=${sort}&limit=1${cursor ? `&cursor=${cursor}` : ''}`)
      expect(page.total).toBe(4)
      seen.push(...page.items)
      cursor = page.nextCursor
    }
    expect(seen.map((task) => task.id)).toEqual(whole.items.map((task) => task.id))
  },
)

test('titles sort in the Vietnamese order', async () => {
  expect(titles(await list('sort=title'))).toEqual([
    'Ăn mừng 50% kế hoạch',
    'Báo cáo tháng',
    'Cải cách hành chính',
    'Đối thoại với nhân dân',
  ])
})

test('a forged cursor is refused in words', async () => {
  const answer = await commune.person('officeClerk').call('GET', `/tasks?planId=${plan.planId}&cursor=abc`)
  expect(answer.json()).toMatchObject({ code: 'cursorInvalid' })
})

test('a past day shows the list as it stood that day', async () => {
  const [late] = (await list('due=overdue')).items
  await commune.person('chairman').call('POST', `/tasks/${late?.id}/extensions`, {
    body: { dueOn: '2026-04-30', reason: 'Hoãn' },
    headers: { 'if-match': `"${late?.version}"` },
  })
  expect((await list('due=overdue')).total).toBe(0)
  expect((await list('due=overdue&on=2026-02-14')).items).toMatchObject([
    { title: 'Đối thoại với nhân dân', dueOn: '2026-02-10', daysLate: 4 },
  ])
  expect((await list('on=2026-01-04')).total).toBe(0)
})
