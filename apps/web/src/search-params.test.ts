import { expect, test } from 'vitest'
import { parseTasksSearch } from './features/plan/tasks/tasks-search.ts'
import { parseSearch, stringifySearch } from './search-params.ts'

test('a filter survives the way into the address and back', () => {
  const search = parseTasksSearch({
    q: 'nước, vệ sinh',
    state: ['planned', 'done'],
    owner: ['none'],
    dueFrom: '2023-01-15',
    sort: '-dueOn',
  })
  expect(parseTasksSearch(parseSearch(stringifySearch({ ...search })))).toEqual(search)
})

test('lists are written with commas', () => {
  expect(stringifySearch({ state: ['planned', 'done'], on: undefined, q: '' })).toBe('?state=planned,done')
})

test('what an address may not say is dropped', () => {
  const search = parseTasksSearch({ state: 'planned,broken', due: 'x', dueTo: '2023-02-29', view: 'pie', sort: 'drop' })
  expect(Object.entries(search).filter(([, value]) => value !== undefined)).toEqual([['state', ['planned']]])
})
