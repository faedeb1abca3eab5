import { expect, it } from 'vitest'
import { DOCUMENT_LIMITS, refuseTooLarge } from './document-limits.ts'
import { readPlanDocument } from './plan-document.ts'

const withItems = (count: number): string =>
  [
    'KẾ HOẠCH công tác dân vận năm 2026',
    'II. NHIỆM VỤ',
    ...Array.from({ length: count }, (_, at) => `- Làm việc ${at + 1}.`),
  ].join('\n')

it('takes as many items as a document may hold and refuses one more, naming the part', () => {
  expect(() => refuseTooLarge(readPlanDocument(withItems(DOCUMENT_LIMITS.items)))).not.toThrow()
  expect(() => refuseTooLarge(readPlanDocument(withItems(DOCUMENT_LIMITS.items + 1)))).toThrow(
    expect.objectContaining({ code: 'planTooLarge', details: { part: 'items', count: 1_001, limit: 1_000 } }),
  )
})

it('refuses more notes than a document may hold', () => {
  const doc = readPlanDocument('x')
  const notes = Array.from({ length: DOCUMENT_LIMITS.notes + 1 }, () => ({
    code: 'paragraphUnplaced',
    line: 1,
    text: 'x',
  }))
  expect(() => refuseTooLarge({ ...doc, notes })).toThrow(expect.objectContaining({ code: 'planTooLarge' }))
})
