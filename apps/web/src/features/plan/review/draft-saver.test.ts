import { readPlanDocument } from '@gandan/domain/plan/import/plan-document'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiProblem } from '../../../api/problem.ts'
import { DraftSaver, PAUSE_MS, type SaveState } from './draft-saver.ts'

const doc = readPlanDocument('KẾ HOẠCH năm 2026')
const titled = (title: string) => ({ ...doc, title })

const start = (answers: (() => Promise<{ version: number }>)[]) => {
  const sent: [number, string][] = []
  const states: SaveState['kind'][] = []
  const saver = new DraftSaver(
    { document: doc, version: 1 },
    (version, document) => {
      sent.push([version, document.title])
      return (answers.shift() ?? (() => Promise.resolve({ version: version + 1 })))()
    },
    (state) => states.push(state.kind),
  )
  return { saver, sent, states }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('sends once, a moment after the last of several changes, and the next time with the new version', async () => {
  const { saver, sent } = start([])
  for (const title of ['a', 'ab', 'abc']) saver.change(titled(title))
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  saver.change(titled('abcd'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(sent).toEqual([
    [1, 'abc'],
    [2, 'abcd'],
  ])
  expect(saver.isDirty).toBe(false)
})

it('sends what was changed during a save right after it, never beside it', async () => {
  const releases: ((answer: { version: number }) => void)[] = []
  const { saver, sent } = start([() => new Promise((resolve) => releases.push(resolve))])
  saver.change(titled('a'))
  const done = saver.saveNow()
  saver.change(titled('b'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 2)
  expect(sent).toEqual([[1, 'a']])
  releases[0]?.({ version: 2 })
  expect(await done).toBe(true)
  expect(sent).toEqual([
    [1, 'a'],
    [2, 'b'],
  ])
})

it('sends nothing when a change was undone before its moment came', async () => {
  const { saver, sent, states } = start([])
  saver.change(titled('a'))
  saver.change(doc)
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(sent).toEqual([])
  expect(states.at(-1)).toBe('saved')
})

it('says a failure, keeps the change, and sends it on the next try', async () => {
  const { saver, sent, states } = start([() => Promise.reject(new ApiProblem({ status: 0, code: 'offline' }))])
  saver.change(titled('a'))
  expect(await saver.saveNow()).toBe(false)
  expect(states.at(-1)).toBe('failed')
  expect(saver.isDirty).toBe(true)
  expect(await saver.saveNow()).toBe(true)
  expect(sent).toHaveLength(2)
})

it('stops at a version it has not seen until the reader chooses', async () => {
  const stale = new ApiProblem({
    status: 409,
    code: 'staleVersion',
    details: { current: { version: 7, draft: titled('theirs') } },
  })
  const { saver, sent, states } = start([() => Promise.reject(stale)])
  saver.change(titled('mine'))
  expect(await saver.saveNow()).toBe(false)
  saver.change(titled('mine too'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 2)
  expect([states.at(-1), sent.length]).toEqual(['stale', 1])
  expect(await saver.overwrite(7)).toBe(true)
  expect(sent.at(-1)).toEqual([7, 'mine too'])
})
