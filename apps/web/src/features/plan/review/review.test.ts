import { readPlanDocument } from '@gandan/domain/plan/import/plan-document'
import { describe, expect, it } from 'vitest'
import { startHistory, stepBack, stepForward, stepTo } from './draft-history.ts'
import { findInSource, sourceLines } from './source-lines.ts'

const doc = readPlanDocument('KẾ HOẠCH năm 2026')
const titled = (title: string) => ({ ...doc, title })

describe('the history of a draft', () => {
  it('takes typing on in one field as one step, and another field as the next', () => {
    const typed = ['a', 'ab', 'abc'].reduce(
      (history, title) => stepTo(history, titled(title), 'title'),
      startHistory(doc),
    )
    const next = stepTo(typed, { ...typed.present, number: '5' }, 'number')
    expect(stepBack(next).present.title).toBe('abc')
    expect(stepBack(stepBack(next)).present).toBe(doc)
  })

  it('goes forward again until something else is changed', () => {
    const once = stepTo(startHistory(doc), titled('a'))
    expect(stepForward(stepBack(once)).present.title).toBe('a')
    const other = stepTo(stepBack(once), titled('b'))
    expect(stepForward(other)).toBe(other)
  })

  it('stays where it is at either end, and keeps the last 200 steps', () => {
    const start = startHistory(doc)
    expect(stepBack(start)).toBe(start)
    let history = start
    for (let step = 0; step < 250; step += 1) history = stepTo(history, titled(String(step)))
    expect(history.past).toHaveLength(200)
  })
})

describe('where an item stands in the source', () => {
  const lines = sourceLines(
    'KẾ HOẠCH\r\n[bookmark: _GoBack]1. Tiếp  công dân hằng tuần; đối thoại.\n- Việc khác của đơn vị văn hoá xã',
  )

  it('is the line that holds it, without artefacts and double spaces', () => {
    expect(findInSource(lines, 'Tiếp công dân hằng tuần; đối thoại.')).toMatchObject([{ line: 1 }])
  })

  it('is only the part that a split item kept', () => {
    expect(findInSource(lines, 'đối thoại.')).toEqual([{ line: 1, part: 'đối thoại.' }])
  })

  it('is every line of a text of several lines', () => {
    const text = 'Tiếp công dân hằng tuần; đối thoại.\nViệc khác của đơn vị văn hoá xã'
    expect(findInSource(lines, text).map((match) => match.line)).toEqual([1, 2])
  })
})
