import type { getDashboard } from '@gandan/contracts/dashboard'
import type { listPeople } from '@gandan/contracts/organisation/users'
import type { listUnits } from '@gandan/contracts/organisation/units'
import type { assignTasks, extendTask, getTask } from '@gandan/contracts/plan/tasks'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse, reply } from '../../testing/api-stub.ts'
import { renderPage } from '../../testing/render-page.tsx'
import { dashboard, PLAN_ID, taskRow } from './dashboard-fixtures.ts'

const LAZY = { timeout: 10_000 }
const ADDRESS = `/plans/${PLAN_ID}/dashboard`
const task = taskRow()
const screenful = reply<typeof getDashboard>('GET', '/plans/:id/dashboard', dashboard())
const office = { id: '01890000-0000-7000-8000-000000000021', name: 'Văn phòng' }
const units = reply<typeof listUnits>('GET', '/units', {
  items: [
    {
      ...office,
      gsoCode: null,
      level: 'department',
      communeId: task.communeId,
      validFrom: '2020-01-01',
      validTo: null,
      version: 1,
    },
  ],
})
const people = reply<typeof listPeople>('GET', '/people', {
  items: [
    {
      id: '01890000-0000-7000-8000-000000000013',
      displayName: 'Hồ Sỹ Quang',
      roleId: 'landOfficer',
      unitId: office.id,
      unitName: office.name,
    },
  ],
})

test('a task is given to a person found without diacritics, and said aloud', async () => {
  const assigned = reply<typeof assignTasks>('POST', '/tasks/assignments', { assigned: 1 })
  const { user, calls } = await renderPage(ADDRESS, [screenful, units, people, assigned])
  await user.click(await screen.findByRole('button', { name: 'Giao: Lắp hòm thư góp ý' }))
  await user.type(await screen.findByRole('combobox', { name: /Người hoặc đơn vị/ }, LAZY), 'ho sy')
  await user.click(await screen.findByRole('option', { name: 'Hồ Sỹ Quang', hidden: true }))
  await user.click(screen.getByRole('button', { name: 'Giao việc' }))
  expect(await screen.findByText('Đã giao 1 việc cho Hồ Sỹ Quang, Văn phòng.')).toBeTruthy()
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    taskIds: ['01890000-0000-7000-8000-000000000302'],
    ownerUserId: '01890000-0000-7000-8000-000000000013',
    ownerUnitId: office.id,
  })
})

test('an extension asks for a later day and a reason before anything is sent', async () => {
  const { user, calls } = await renderPage(ADDRESS, [screenful])
  await user.click(await screen.findByRole('button', { name: 'Gia hạn: Tiếp công dân định kỳ' }))
  await user.click(await screen.findByRole('button', { name: 'Gia hạn' }, LAZY))
  expect(await screen.findByText('Hạn mới phải sau hạn hiện nay (24/5/2023).', {}, LAZY)).toBeTruthy()
  expect(screen.getByText('Cần nêu lý do gia hạn.')).toBeTruthy()
  expect(calls.every(({ method }) => method === 'GET')).toBe(true)
})

test('when the task changed meanwhile, the reason typed stays and the new version is sent after loading it', async () => {
  let tries = 0
  const extension = reply<typeof extendTask>('POST', '/tasks/:id/extensions', () => undefined as never)
  const stale = refuse<typeof extendTask>('POST', '/tasks/:id/extensions', {
    status: 409,
    code: 'staleVersion',
    title: 'Đã thay đổi',
  })
  const either = {
    ...extension,
    answer: (call: Parameters<typeof extension.answer>[0]) => ((tries += 1) === 1 ? stale : extension).answer(call),
  }
  const fresh = reply<typeof getTask>('GET', '/tasks/:id', { ...task, dueOn: '2023-05-30', version: 4 } as never)
  const { user, calls } = await renderPage(ADDRESS, [screenful, either, fresh])
  await user.click(await screen.findByRole('button', { name: 'Gia hạn: Tiếp công dân định kỳ' }))
  await user.click(await screen.findByRole('button', { name: '12/6/2023' }, LAZY))
  await user.type(screen.getByLabelText(/Lý do/), 'Chờ hướng dẫn')
  await user.click(screen.getByRole('button', { name: 'Gia hạn' }))
  await user.click(await screen.findByRole('button', { name: 'Tải bản mới' }))
  await user.click(await screen.findByRole('button', { name: 'Gia hạn' }))
  expect(await screen.findByText('Đã gia hạn đến 12/6/2023.')).toBeTruthy()
  const sent = calls.filter(({ method }) => method === 'POST')
  expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"'])
  expect(sent[1]?.body).toEqual({ dueOn: '2023-06-12', reason: 'Chờ hướng dẫn' })
})
