import { addDays } from '@gandan/domain/shared/iso-date'
import { expect, test } from 'vitest'
import { taskDetail } from '../../../../testing/task-fixtures.ts'
import { draftOf, fieldsOf, newDraft, troublesOf } from './task-draft.ts'

const plan = { startsOn: '2023-01-01', endsOn: '2023-12-31' }

test('a new task lies within the plan, whatever day it is', () => {
  for (let count = -800; count < 1_500; count += 1) {
    const { startOn, dueOn } = newDraft(plan, addDays('2023-01-01', count), 'o')
    expect(plan.startsOn <= startOn && startOn <= dueOn && dueOn <= plan.endsOn).toBe(true)
  }
})

test('what is missing or wrong is said field by field', () => {
  const draft = { ...newDraft(plan, '2023-06-05', ''), title: ' ', dueOn: '2023-06-01', weight: 101 }
  expect(troublesOf(draft)).toEqual({
    title: 'titleMissing',
    objectiveId: 'objectiveMissing',
    dueOn: 'dueBeforeStart',
    weight: 'weightWrong',
  })
})

test('an edit opened and saved unchanged changes nothing', () => {
  const task = taskDetail({ description: 'Một\nhai', cooperatingUnits: [{ id: 'u2', name: 'Thôn 2' }] })
  expect(fieldsOf(draftOf(task))).toEqual({
    objectiveId: task.objectiveId,
    title: task.title,
    description: task.description,
    ownerUnitId: task.ownerUnitId,
    ownerUserId: task.ownerUserId,
    cooperatingUnitIds: ['u2'],
    startOn: task.startOn,
    weight: task.weight,
    priority: task.priority,
    directiveId: null,
  })
})
