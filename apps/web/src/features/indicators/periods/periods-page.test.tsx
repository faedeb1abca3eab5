import type {
  getPeriodStanding,
  lockPeriod,
  PeriodStanding,
  unlockPeriod,
} from '@gandan/contracts/indicators/period-standing'
import type { listIndicatorDefinitions } from '@gandan/contracts/indicators/definitions'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../../../testing/api-stub.ts'
import { definitionRow } from '../../../testing/figure-fixtures.ts'
import { meAs } from '../../../testing/fixtures.ts'
import { renderPage } from '../../../testing/render-page.tsx'

const ADDRESS = '/indicators/periods?period=quarter&year=2023&index=1'
const period = { kind: 'quarter', year: 2023, index: 1, from: '2022-12-15', to: '2023-03-14' } as const

const standing = (over: Partial<PeriodStanding> = {}): PeriodStanding => ({
  period,
  dueOn: '2023-03-21',
  state: 'open',
  changedByName: null,
  changedAt: null,
  reason: null,
  checks: [],
  owed: [],
  version: 0,
  ...over,
})
const shows = (given: PeriodStanding) => [
  reply<typeof getPeriodStanding>('GET', '/indicator-periods', given),
  reply<typeof listIndicatorDefinitions>('GET', '/indicator-definitions', {
    items: [definitionRow('DV06.01'), definitionRow('DV04.01', { source: 'computed' })],
  }),
]
const jump: PeriodStanding['checks'][number] = {
  code: 'jump',
  severity: 'warning',
  indicatorCode: 'DV06.01',
  name: 'Tỷ lệ hài lòng',
  parts: { value: 90, previous: 20, factor: 3 },
}

test('who owes which value since when, and the way to the grid of that very period', async () => {
  await renderPage(
    ADDRESS,
    shows(
      standing({
        owed: [
          {
            code: 'DV06.01',
            name: 'Tỷ lệ hài lòng',
            objectiveCode: 'II.6',
            period: { kind: 'month', year: 2023, index: 2, from: '2023-01-15', to: '2023-02-14' },
            holderName: 'Văn phòng',
            state: 'returned',
            step: 'entry',
            owedSince: '2023-02-15',
            daysLate: 106,
          },
        ],
      }),
    ),
  )
  const row = within((await screen.findByRole('rowheader', { name: /Tỷ lệ hài lòng/ })).closest('tr') as HTMLElement)
  for (const words of ['Tháng 2/2023', 'Văn phòng', 'Nhập và trình', '15/02/2023', 'trễ 106 ngày'])
    expect(row.getByText(words)).toBeTruthy()
  expect(row.getByRole('link').getAttribute('href')).toBe('/indicators/entry?period=month&year=2023&index=2')
})

test('each check leads to where it is mended: an entered value to the grid, a computed one to its records', async () => {
  const unanswered = {
    ...jump,
    code: 'closedWithoutReply',
    indicatorCode: 'DV04.01',
    name: 'Đơn',
    parts: { count: 2 },
  } as const
  await renderPage(ADDRESS, shows(standing({ checks: [jump, unanswered] })))
  expect(await screen.findByText(/kỳ này 90, kỳ trước 20: chênh quá 3 lần/)).toBeTruthy()
  expect(screen.getByText(/2 vụ việc đã đóng mà chưa có văn bản trả lời/)).toBeTruthy()
  const entered = await screen.findByRole('link', { name: 'Xem và sửa: Tỷ lệ hài lòng' })
  expect(entered.getAttribute('href')).toBe('/indicators/entry?period=month&year=2023&index=3')
  expect(screen.getByRole('link', { name: 'Xem và sửa: Đơn' }).getAttribute('href')).toMatch(
    /^\/communes\/.+\/figures\?.*code=DV04\.01/,
  )
})

test('closing despite warnings asks first and says so', async () => {
  const { user, calls } = await renderPage(ADDRESS, [
    ...shows(standing({ checks: [jump] })),
    reply<typeof lockPeriod>('POST', '/indicator-periods/locks', standing({ state: 'locked', version: 1 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Chốt kỳ' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Chốt kỳ số liệu?' }))
  expect(dialog.getByText(/Còn 1 điểm cần xem lại/)).toBeTruthy()
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.click(dialog.getByRole('button', { name: 'Chốt kỳ' }))
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      kind: 'quarter',
      year: 2023,
      index: 1,
      version: 0,
      isDespiteWarnings: true,
    }),
  )
})

test('a contradiction, or a period that still runs, cannot be closed', async () => {
  const wrong = {
    ...jump,
    code: 'numeratorAboveDenominator',
    severity: 'blocking',
    parts: { numerator: 5, denominator: 4 },
  } as const
  await renderPage(ADDRESS, shows(standing({ checks: [wrong] })))
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Chốt kỳ' })).disabled).toBe(true)
  expect(screen.getByText('Có tử số lớn hơn mẫu số: phải sửa trước khi chốt.')).toBeTruthy()
})

test('opening again needs a reason', async () => {
  const closed = standing({
    state: 'locked',
    version: 3,
    changedByName: 'Nguyễn Văn An',
    changedAt: '2023-03-22T02:00:00Z',
  })
  const { user, calls } = await renderPage(ADDRESS, [
    ...shows(closed),
    reply<typeof unlockPeriod>('POST', '/indicator-periods/unlocks', standing({ version: 4 })),
  ])
  await user.click(await screen.findByRole('button', { name: 'Mở lại kỳ' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Mở lại kỳ' }))
  await user.click(dialog.getByRole('button', { name: 'Mở lại kỳ' }))
  expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  await user.type(dialog.getByRole('textbox', { name: /Lý do/ }), 'Sai số hồ sơ')
  await user.click(dialog.getByRole('button', { name: 'Mở lại kỳ' }))
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ version: 3, reason: 'Sai số hồ sơ' }),
  )
})

test('who is no leader neither closes nor opens', async () => {
  await renderPage(ADDRESS, shows(standing()), meAs('officeClerk'))
  expect(await screen.findByText('Mọi số liệu đến hạn đã được duyệt.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Chốt kỳ|Mở lại/ })).toBeNull()
})
