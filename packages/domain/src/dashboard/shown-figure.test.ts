import { expect, test } from 'vitest'
import { shownFigure } from './shown-figure.ts'

const figure = (numerator: number, denominator: number | null) => ({ numerator, denominator, value: numerator })

test('a figure is shown whole where every sum that holds something secret is large', () => {
  const [whole, ordinary] = [figure(6, 20), figure(5, 18)]
  expect(shownFigure(whole, ordinary)).toBe(whole)
  expect(shownFigure(figure(2, 20), figure(2, 18))).toEqual(figure(2, 20))
})

test('one small sum with something secret in it keeps that out of the other sum too', () => {
  expect(shownFigure(figure(4, 20), figure(3, 18))).toEqual(figure(3, 18))
  expect(shownFigure(figure(6, 4), figure(5, 3))).toEqual(figure(5, 3))
  expect(shownFigure(figure(1, null), figure(0, null))).toEqual(figure(0, null))
})
