import { describe, expect, it } from 'vitest'
import { addTask, updateTask } from './edit-tasks.ts'
import { updateItem } from './edit-draft.ts'
import { readPlanDocument } from './plan-document.ts'
import { adoptionProblems } from './validate-for-adoption.ts'

const plan = readPlanDocument(
  'KẾ HOẠCH DÂN VẬN NĂM 2024\nI. MỤC ĐÍCH\n1. Gần dân.\nII. NHIỆM VỤ\n1. Tổ chức đối thoại với nhân dân.',
)

describe('a draft can be adopted', () => {
  it('when it has title, year and an objective, whatever was not accepted', () => {
    expect(adoptionProblems(plan)).toEqual([])
    expect(adoptionProblems(updateTask(plan, 'task-1', { title: '' }))).toEqual([])
  })

  it('not without title, year or objective', () => {
    expect(adoptionProblems({ ...plan, title: ' ', year: null, items: [] }).map(({ code }) => code)).toEqual([
      'titleMissing',
      'yearMissing',
      'objectivesMissing',
    ])
    expect(adoptionProblems({ ...plan, year: 20 })).toEqual([{ code: 'yearOutOfRange' }])
  })

  it('not with a blank item', () => {
    expect(adoptionProblems(updateItem(plan, 'item-2', { text: ' ' }))).toEqual([
      { code: 'itemTextEmpty', key: 'item-2' },
    ])
    expect(adoptionProblems(updateItem(plan, 'item-2', { title: '' }))).toEqual([
      { code: 'itemTitleEmpty', key: 'item-2' },
    ])
  })

  it.each([
    [{ title: ' ' }, 'taskTitleEmpty'],
    [{ startOn: '2024-05-02', dueOn: '2024-05-01' }, 'taskDueBeforeStart'],
    [{ dueOn: '2024-02-30' }, 'taskDateInvalid'],
    [{ weight: 0 }, 'taskWeightInvalid'],
    [{ weight: 1.5 }, 'taskWeightInvalid'],
    [{ weight: 101 }, 'taskWeightInvalid'],
    [{ weight: Number.NaN }, 'taskWeightInvalid'],
    [{ title: 'x'.repeat(301) }, 'taskTitleTooLong'],
  ])('not with an accepted task of %j', (change, code) => {
    expect(adoptionProblems(updateTask(plan, 'task-1', { accepted: true, ...change }))).toEqual([
      { code, key: 'task-1' },
    ])
  })

  it('not with an accepted task outside the objectives, nor with a key used twice', () => {
    expect(adoptionProblems(addTask(plan, 'item-1', { title: 'Họp' }))).toEqual([
      { code: 'taskOutsideObjective', key: 'task-2' },
    ])
    expect(adoptionProblems({ ...plan, items: [...plan.items, ...plan.items.slice(0, 1)] })).toEqual([
      { code: 'keyRepeated', key: 'item-1' },
    ])
  })
})
