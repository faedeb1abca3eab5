import { describe, expect, it } from 'vitest'
import { linesOf, widthOf } from './text-lines.ts'

const BOX = { size: 14, width: 300, most: 3 }

describe('a text in lines', () => {
  it('keeps every word while there is room', () => {
    const text = 'Tiếp công dân, đối thoại, giải quyết khiếu nại, tố cáo của công dân'
    expect(linesOf(text, BOX).join(' ')).toBe(text)
    expect(linesOf(text, BOX).length).toBeGreaterThan(1)
  })

  it('ends in an ellipsis at the last line it may have, and never leaves its width', () => {
    const lines = linesOf('Nâng cao chất lượng '.repeat(60), BOX)
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toMatch(/…$/)
    for (const line of lines) expect(widthOf(line, BOX.size)).toBeLessThanOrEqual(BOX.width)
  })

  it('cuts a single word that no line can hold', () => {
    const [line = ''] = linesOf('x'.repeat(500), BOX)
    expect(line).toMatch(/^x+…$/)
    expect(widthOf(line, BOX.size)).toBeLessThanOrEqual(BOX.width)
  })

  it('writes composed letters whatever it was given', () => {
    expect(linesOf('Xã Sơn Trường'.normalize('NFD'), BOX)).toEqual(['Xã Sơn Trường'])
  })
})
