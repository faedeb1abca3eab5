import { BulletBar } from '@gandan/charts/bullet-bar'
import { RagMark } from '@gandan/charts/rag-mark'
import { SCurve } from '@gandan/charts/s-curve'
import { RAG_LEVELS } from '@gandan/domain/plan/progress'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

afterEach(cleanup)

const partOf = (container: HTMLElement, name: string) => container.querySelector(`[data-part='${name}']`)

test('a bullet bar draws bar and marker where the geometry puts them', () => {
  const { container } = render(
    <BulletBar width={206} height={20} progress={0.25} timeElapsed={0.5} rag="amber" label="một phần tư" />,
  )
  expect(screen.getByRole('img', { name: 'một phần tư' })).toBeTruthy()
  expect(partOf(container, 'bar')?.getAttribute('width')).toBe('50')
  expect(partOf(container, 'marker')?.getAttribute('data-x')).toBe('103')
})

test('nothing measured is drawn as an empty dashed track', () => {
  const { container } = render(
    <BulletBar width={206} height={20} progress={null} timeElapsed={null} rag="grey" label="—" />,
  )
  expect(partOf(container, 'bar')).toBeNull()
  expect(partOf(container, 'track')?.getAttribute('stroke-dasharray')).toBe('4 4')
})

test('each level has a shape of its own, not only a colour', () => {
  const { container } = render(RAG_LEVELS.map((level) => <RagMark key={level} level={level} />))
  const outlines = [...container.querySelectorAll('svg')].map((svg) => svg.querySelector('path')?.getAttribute('d'))
  expect(new Set(outlines).size).toBe(RAG_LEVELS.length)
})

test('the S-curve draws both lines, the day and the period, and names itself', () => {
  const { container } = render(
    <SCurve
      points={[
        { on: '2023-01-01', planned: 0, actual: 0 },
        { on: '2023-06-05', planned: 0.45, actual: 0.4 },
        { on: '2023-12-31', planned: 1, actual: null },
      ]}
      on="2023-06-05"
      period={{ from: '2023-05-15', to: '2023-06-14' }}
      width={700}
      height={300}
      texts={{
        planned: 'Theo kế hoạch',
        actual: 'Thực tế',
        on: '05/6/2023',
        period: 'Kỳ',
        month: (month) => `T${month}`,
        percent: (value) => `${value} %`,
        day: (on) => on,
        summary: 'tóm tắt',
      }}
    />,
  )
  expect(screen.getByRole('img', { name: 'tóm tắt' })).toBeTruthy()
  expect(container.querySelectorAll('.recharts-line-curve')).toHaveLength(2)
  expect(container.querySelector('.recharts-line-curve[stroke-dasharray]')).toBeTruthy()
  expect(container.querySelector('.recharts-reference-line')).toBeTruthy()
  expect(container.querySelector('.recharts-reference-area')).toBeTruthy()
  for (const words of ['Theo kế hoạch', 'Thực tế', 'Kỳ', '05/6/2023', 'T1', 'T12'])
    expect(screen.getByText(words)).toBeTruthy()
})
