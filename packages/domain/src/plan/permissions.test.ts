import { expect, test } from 'vitest'
import { OFFICER_ROLES, READER_ROLES, ROLE_IDS, type Actor, type RoleId } from '../organisation/roles.ts'
import {
  actionsFor,
  canAdoptPlan,
  canAssignTask,
  canCommentTask,
  canConfirmTask,
  canDraftPlan,
  canEditChecklist,
  canEditTask,
  canExtendDue,
  canRemind,
  canReportProgress,
  canSubmitTask,
  canTakeAction,
  canViewPlan,
  canWithdrawTask,
} from './permissions.ts'
import { TASK_ACTIONS } from './task-state.ts'

const HOME = 'commune-a'
const actor = (role: RoleId, changes: Partial<Actor> = {}): Actor => ({
  userId: `the ${role}`,
  displayName: role,
  roles: [role],
  communeId: HOME,
  unitIds: ['unit'],
  upperUnitId: null,
  ...changes,
})
const task = { communeId: HOME, ownerUserId: 'someone', ownerUnitId: 'unit', submittedBy: 'someone' }
const heldBy = (role: RoleId) => ({ ...task, ownerUserId: `the ${role}`, submittedBy: `the ${role}` })

const CHANGES = {
  canDraftPlan,
  canAdoptPlan,
  canEditTask,
  canAssignTask,
  canReportProgress,
  canSubmitTask,
  canEditChecklist,
  canConfirmTask,
  canCommentTask,
  canRemind,
  canExtendDue,
  canWithdrawTask,
}
const rolesAllowed = (can: (who: Actor, thing: typeof task) => boolean) =>
  ROLE_IDS.filter((role) => can(actor(role), task)).join(' ')

const LEADERS = 'chairman viceChairman'
const PLANNERS = `${LEADERS} officeClerk`

test.each([
  ['draft a plan', canDraftPlan, PLANNERS],
  ['adopt a plan', canAdoptPlan, LEADERS],
  ['edit a task', canEditTask, PLANNERS],
  ['assign a task', canAssignTask, PLANNERS],
  ['remind', canRemind, PLANNERS],
  ['extend a due date', canExtendDue, PLANNERS],
  ['confirm work of another', canConfirmTask, LEADERS],
  ['comment', canCommentTask, `${LEADERS} ${OFFICER_ROLES.join(' ')}`],
  ['report on the task of another', canReportProgress, ''],
] as const)('who may %s', (_, can, roles) => {
  expect(rolesAllowed(can)).toBe(roles)
})

test('across communes nobody sees or changes anything', () => {
  for (const role of ROLE_IDS) {
    const stranger = actor(role, { communeId: 'commune-b' })
    for (const can of Object.values(CHANGES)) expect(can(stranger, heldBy(role))).toBe(false)
    for (const action of TASK_ACTIONS) expect(canTakeAction(stranger, action, heldBy(role))).toBe(false)
    expect(canViewPlan(stranger, { communeId: HOME })).toBe(false)
  }
})

test('readers, administrators and citizens never alter, not even what they are said to hold', () => {
  for (const role of [...READER_ROLES, 'administrator', 'citizen'] as const) {
    for (const can of Object.values(CHANGES)) expect(can(actor(role), heldBy(role))).toBe(false)
    expect(TASK_ACTIONS.filter((action) => canTakeAction(actor(role), action, heldBy(role)))).toEqual([])
  }
})

test('nobody confirms the work they hold or submitted', () => {
  for (const role of ROLE_IDS) {
    expect(canConfirmTask(actor(role), heldBy(role))).toBe(false)
    expect(canConfirmTask(actor(role), { ...task, submittedBy: `the ${role}` })).toBe(false)
    expect(canConfirmTask(actor(role), { ...task, ownerUserId: `the ${role}` })).toBe(false)
  }
  expect(canConfirmTask(actor('viceChairman'), heldBy('chairman'))).toBe(true)
})

test('the holder reports and submits; without a person named, the unit or the office clerk', () => {
  const unnamed = { ...task, ownerUserId: null }
  const outside = { unitIds: [] }
  expect(canReportProgress(actor('landOfficer'), heldBy('landOfficer'))).toBe(true)
  expect(canReportProgress(actor('landOfficer'), unnamed)).toBe(true)
  expect(canReportProgress(actor('landOfficer', outside), unnamed)).toBe(false)
  expect(canReportProgress(actor('officeClerk', outside), unnamed)).toBe(true)
  expect(canReportProgress(actor('officeClerk', outside), { ...unnamed, ownerUnitId: null })).toBe(true)
  expect(canReportProgress(actor('chairman', outside), unnamed)).toBe(false)
})

test('the office clerk does not extend a task the clerk holds', () => {
  expect(canExtendDue(actor('officeClerk'), heldBy('officeClerk'))).toBe(false)
  expect(canExtendDue(actor('landOfficer'), heldBy('landOfficer'))).toBe(false)
})

test('a plan is seen by its commune but not by a citizen, and by readers of a unit above it', () => {
  const plan = { communeId: HOME, upperUnitIds: ['district', 'province'] }
  expect(ROLE_IDS.filter((role) => !canViewPlan(actor(role), plan))).toEqual(['citizen'])
  expect(canViewPlan(actor('chairman', { roles: [] }), plan)).toBe(false)
  const upper = actor('upperReader', { communeId: null, upperUnitId: 'province' })
  expect(canViewPlan(upper, plan)).toBe(true)
  expect(canViewPlan({ ...upper, upperUnitId: 'elsewhere' }, plan)).toBe(false)
  expect(canViewPlan({ ...upper, roles: ['partyReader'] }, plan)).toBe(false)
})

test('the page offers the steps that state and person both allow', () => {
  const submitted = { ...task, state: 'submitted' } as const
  expect(actionsFor(actor('chairman'), submitted)).toEqual(['confirm', 'return', 'cancel'])
  expect(actionsFor(actor('landOfficer', { userId: 'someone' }), submitted)).toEqual(['withdraw'])
  expect(actionsFor(actor('landOfficer'), submitted)).toEqual([])
  expect(actionsFor(actor('viceChairman'), { ...task, state: 'done' })).toEqual(['reopen'])
})
