import type { IndicatorDefinitionRow } from '@gandan/contracts/indicators/definitions'
import type { EntryCell, EntryGrid } from '@gandan/contracts/indicators/values'
import { expect } from 'vitest'
import type { Caller } from './test-app.ts'

/** A count of the commune's own, owed every month. */
export const definitionBody = (code: string, extra: object = {}) => ({
  code,
  name: `Chỉ tiêu ${code}`,
  nameEn: '',
  unit: 'việc',
  kind: 'count',
  direction: 'higher',
  frequency: 'month',
  numeratorName: null,
  denominatorName: null,
  breakdown: null,
  objectiveCode: 'II.4',
  isCore: false,
  typicalTarget: null,
  legalBasis: null,
  decimals: 0,
  validFrom: '2026-01-01',
  validTo: null,
  ...extra,
})
export const define = async (call: Caller, code: string, extra: object = {}): Promise<IndicatorDefinitionRow> => {
  const reply = await call('POST', '/indicator-definitions', { body: definitionBody(code, extra) })
  expect(reply.json()).toMatchObject({ code })
  return reply.json()
}

const NO_FIGURE = { numerator: null, denominator: null, value: null }

export const cell = (code: string, extra: object = {}) => ({ code, ...NO_FIGURE, version: 0, ...extra })
export const cellIn = (grid: EntryGrid, code: string, detail = ''): EntryCell => {
  const found = grid.rows.find((row) => row.code === code)?.cells.find((one) => one.detail === detail)
  if (!found) throw new Error(`no cell ${code} ${detail}`)
  return found
}
