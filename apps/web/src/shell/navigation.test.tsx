import type { compareCommunes } from '@gandan/contracts/dashboard'
import type { listIndicatorImports } from '@gandan/contracts/indicators/imports'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { reply } from '../testing/api-stub.ts'
import { meAs } from '../testing/fixtures.ts'
import { renderPage } from '../testing/render-page.tsx'

const imports = reply<typeof listIndicatorImports>('GET', '/indicator-imports', { items: [], nextCursor: null })
const navigation = () => within(screen.getByRole('navigation', { name: 'Điều hướng chính' }))
const headings = () =>
  navigation()
    .getAllByRole('heading')
    .map(({ textContent }) => textContent)

test('places stand in named lists; the one shown is marked, and no other', async () => {
  await renderPage('/indicators/imports', [imports], meAs('officeClerk'))
  expect(headings()).toEqual([
    'Của tôi',
    'Kế hoạch năm 2023',
    'Đơn thư, tiếp dân',
    'Tuyên truyền, vận động',
    'Số liệu',
    'Báo cáo, so sánh',
    'Quản trị',
  ])
  const figures = within(navigation().getByRole('list', { name: 'Số liệu' }))
  expect(figures.getByRole('link', { name: 'Nhập số liệu từ tệp' }).getAttribute('aria-current')).toBe('page')
  expect(figures.getByRole('link', { name: 'Chỉ tiêu' }).getAttribute('href')).toMatch(
    /^\/communes\/[\da-f-]{36}\/figures/,
  )
  expect(navigation().getAllByRole('link', { current: 'page' })).toHaveLength(1)
})

test('a group without a place for the reader is not named', async () => {
  const nobody = reply<typeof compareCommunes>('GET', '/communes/comparison', {
    on: '2023-06-05',
    year: 2023,
    items: [],
  })
  await renderPage('/communes', [nobody], meAs('upperReader'))
  expect(headings()).not.toContain('Của tôi')
  const reports = within(navigation().getByRole('list', { name: 'Báo cáo, so sánh' }))
  expect(reports.getByRole('link', { name: 'So sánh chỉ tiêu' })).toBeTruthy()
  expect(navigation().queryByRole('link', { name: 'Chỉ tiêu' })).toBeNull()
})
