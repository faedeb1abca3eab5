import { expect, test } from 'vitest'
import type { TasksSearch } from '../tasks-search.ts'
import { filterPartsOf, isFiltered, savedQueryOf, searchOfSaved, taskFilterOf, withoutFilters } from './task-filter.ts'

const search: TasksSearch = {
  q: 'nước sạch',
  state: ['planned', 'returned'],
  owner: ['none'],
  dueTo: '2023-06-30',
  sort: '-percent',
  view: 'board',
  on: '2023-05-01',
}

test('a saved view comes back as it was, but for the day', () => {
  expect(searchOfSaved(savedQueryOf(search))).toEqual({ ...searchOfSaved(''), ...search, on: undefined })
})

test('taking off every part leaves no filter and keeps view, order and day', () => {
  let rest = search
  for (let part = filterPartsOf(rest)[0]; part !== undefined; part = filterPartsOf(rest)[0]) rest = part.without
  expect(rest).toMatchObject(withoutFilters(search))
  expect(isFiltered(rest)).toBe(false)
})

test('the API is asked with lists joined by commas, by due date when nothing else is said', () => {
  expect(taskFilterOf('p', search, undefined)).toMatchObject({
    state: 'planned,returned',
    ownerUserId: 'none',
    on: undefined,
  })
  expect(taskFilterOf('p', {}, '2023-05-01')).toMatchObject({ sort: 'dueOn', on: '2023-05-01' })
})
