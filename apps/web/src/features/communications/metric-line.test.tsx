import { MetricLine } from '@gandan/charts/metric-line'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

afterEach(cleanup)

const draw = (target: number | null, points = [{ on: '2023-03-31', value: 35.5 }]) =>
  render(
    <MetricLine
      points={points}
      target={target}
      period={{ from: '2023-01-01', to: '2023-12-31' }}
      width={600}
      height={240}
      texts={{
        actual: 'Thực hiện (%)',
        target: 'Chỉ tiêu',
        month: (month) => `T${month}`,
        number: String,
        day: (on) => on,
        summary: 'Hộ phân loại: 35,5 %',
      }}
    />,
  ).container

test('the picture names itself and holds its legend, months and the target as a line', () => {
  const container = draw(90)
  expect(screen.getByRole('img', { name: 'Hộ phân loại: 35,5 %' })).toBeTruthy()
  expect(container.querySelector("[data-part='legend']")?.textContent).toBe('Thực hiện (%)Chỉ tiêu 90')
  expect(container.querySelectorAll('.recharts-reference-line-line')).toHaveLength(1)
  expect(container.textContent).toContain('T12')
})

test('without a target there is neither a line nor a word of it', () => {
  const container = draw(null)
  expect(container.querySelector('.recharts-reference-line-line')).toBeNull()
  expect(container.textContent).not.toContain('Chỉ tiêu')
})

test('without a point nothing is drawn', () => {
  expect(draw(90, []).innerHTML).toBe('')
})
