import { formatDate } from '@gandan/domain/shared/iso-date'
import { expect, test } from 'vitest'
import { changeLines, valueWords, type ValueWords } from './change-lines.ts'

const words: ValueWords = {
  day: formatDate,
  instant: (at) => `lúc ${at}`,
  number: String,
  yes: 'Có',
  no: 'Không',
  blank: 'trống',
  known: (text, field) => (field === 'state' && text === 'done' ? 'Hoàn thành' : undefined),
  fieldName: (field) => (field === 'on' ? 'Ngày' : field),
}

test('both ways of writing a pair are a change from one value to another', () => {
  expect(changeLines({ a: { before: 1, after: 2 }, b: { from: null, to: 'x' } })).toEqual([
    { field: 'a', from: 1, to: 2 },
    { field: 'b', from: null, to: 'x' },
  ])
})

test('what was only set has no former value, and nothing set is left out', () => {
  expect(changeLines({ reason: 'Vì lũ', note: null, fileIds: [] })).toEqual([{ field: 'reason', to: 'Vì lũ' }])
})

test('days, truths, states, blanks and nested lists are said in words', () => {
  expect(valueWords('2023-06-05', 'dueOn', words)).toBe('05/6/2023')
  expect(valueWords(true, 'isDisabled', words)).toBe('Có')
  expect(valueWords('done', 'state', words)).toBe('Hoàn thành')
  expect(valueWords(null, 'validTo', words)).toBe('trống')
  const days = [
    { on: '2023-01-02', name: 'Nghỉ', noticeNumber: null },
    { on: '2023-05-01', name: 'Nghỉ', noticeNumber: '1/TB' },
  ]
  expect(valueWords(days, 'added', words)).toBe('02/01/2023, Nghỉ\n01/5/2023, Nghỉ, noticeNumber: 1/TB')
})
