import { expect, test } from 'vitest'
import { findBreach } from './layer-rules.mjs'

/**
 * @param {string} file
 * @param {string} specifier
 * @param {boolean} [isTypeOnly]
 */
const breach = (file, specifier, isTypeOnly = false) => findBreach(file, { specifier, isTypeOnly })

test('storeys import downward only', () => {
  expect(breach('packages/contracts/src/plan/plans.ts', '@gandan/domain/plan/progress')).toBeUndefined()
  expect(breach('packages/domain/src/plan/progress.ts', '@gandan/contracts/plan/plans')).toMatch(/domain must not/)
  expect(breach('apps/web/src/features/plan/plan-page.tsx', '@gandan/db/database')).toMatch(/web must not/)
  expect(breach('apps/web/src/app.tsx', '../../api/src/app.ts', true)).toMatch(/web must not/)
  expect(breach('e2e/plan.spec.ts', '@gandan/domain/plan/progress')).toMatch(/e2e must not/)
})

test('a room imports no other room, the ground neither room nor roof, the roof any room', () => {
  const file = 'apps/api/src/features/petitions/petitions.actions.ts'
  expect(breach(file, '../plan/plans.queries.ts')).toMatch(/"petitions" must not import room "plan"/)
  expect(breach(file, '@gandan/domain/plan/progress')).toMatch(/must not import room "plan"/)
  expect(breach(file, '../audit/audit.queries.ts')).toBeUndefined()
  expect(breach('packages/domain/src/organisation/units.ts', '../plan/task.ts')).toMatch(/ground "organisation"/)
  expect(breach('packages/contracts/src/audit.ts', './dashboard.ts')).toMatch(/ground "audit" must not import roof/)
  expect(breach('apps/web/src/features/dashboard/cards.tsx', '../plan/plan.api.ts')).toBeUndefined()
  const promises = 'apps/api/src/features/commitments/commitments.actions.ts'
  expect(breach(promises, '../plan/task-making.ts')).toBeUndefined()
  expect(breach(promises, '../petitions/dialogue-checks.ts')).toBeUndefined()
  expect(breach(file, '../commitments/commitments.actions.ts')).toMatch(/must not import roof "commitments"/)
})

test('in the API only queries, the composition and tests know the database', () => {
  const database = '@gandan/db/database'
  expect(breach('apps/api/src/features/plan/plans.actions.ts', database, true)).toMatch(/only \*\.queries/)
  expect(breach('apps/api/src/features/plan/plans.routes.ts', 'pg')).toMatch(/only \*\.queries/)
  expect(breach('apps/api/src/features/plan/plans.queries.ts', database)).toBeUndefined()
  expect(breach('apps/api/src/server.ts', database)).toBeUndefined()
})

test('the pages import contracts as types only', () => {
  const file = 'apps/web/src/features/plan/plan.api.ts'
  expect(breach(file, '@gandan/contracts/plan/plans')).toMatch(/types only/)
  expect(breach(file, '@gandan/contracts/plan/plans', true)).toBeUndefined()
})

test('columns are shared with the pages, and so take only types from the contracts', () => {
  expect(breach('apps/web/src/features/petitions/case-columns.ts', '@gandan/contracts/columns/cases')).toBeUndefined()
  const file = 'packages/contracts/src/columns/cases.ts'
  expect(breach(file, '../petitions/cases.ts')).toMatch(/only types/)
  expect(breach(file, '../petitions/cases.ts', true)).toBeUndefined()
})

test('the domain imports neither Node nor zod nor React', () => {
  for (const specifier of ['node:fs', 'zod', 'react']) {
    expect(breach('packages/domain/src/plan/task.ts', specifier)).toBe('the domain is pure')
  }
})
