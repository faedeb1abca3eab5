import { expect, test } from 'vitest'
import { bulletGeometry } from './bullet-geometry.ts'

const box = { width: 206, height: 20 }

test('the bar is as long a part of the track as the progress is of the whole', () => {
  expect(bulletGeometry({ ...box, progress: 0.25, timeElapsed: 0.5 })).toMatchObject({
    track: { x: 3, width: 200 },
    bar: { width: 50 },
    marker: { x: 103 },
  })
  expect(bulletGeometry({ ...box, progress: 0, timeElapsed: 0 })).toMatchObject({ bar: { width: 0 }, marker: { x: 3 } })
})

test('a share outside 0-1 stays on the track', () => {
  expect(bulletGeometry({ ...box, progress: 1.4, timeElapsed: -1 })).toMatchObject({
    bar: { width: 200 },
    marker: { x: 3 },
  })
})

test('where nothing is measured there is neither bar nor marker, not a bar of 0', () => {
  expect(bulletGeometry({ ...box, progress: null, timeElapsed: 0.4 })).toMatchObject({ bar: null, marker: null })
})
