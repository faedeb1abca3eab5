import type { IndicatorDefinitionRow } from '@gandan/contracts/indicators/definitions'
import { awaitedRoomOf, formulaInWords } from '@gandan/domain/indicators/formula'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Reader } from '../../context.ts'
import {
  definitionsOnDays,
  findOwnDefinition,
  listShipped,
  type DefinitionsByDay,
  type KnownDefinition,
} from './definitions.queries.ts'

const rowOf = (definition: KnownDefinition): IndicatorDefinitionRow => {
  const { formula: _formula, ...row } = definition
  const words = formulaInWords(definition)
  return { ...row, awaits: awaitedRoomOf(definition), formulaVi: words.vi, formulaEn: words.en }
}

const unitOf = ({ communeId, upperUnitId }: Reader): string | null => communeId ?? upperUnitId

/** What holds for the reader on each day: of a commune all that reaches it, of an upper unit its own beside the shipped. */
export const knownDefinitions = async (
  db: Database,
  reader: Reader,
  days: readonly IsoDate[],
): Promise<DefinitionsByDay> => {
  const unitId = unitOf(reader)
  if (unitId === null) return new Map(days.map((on) => [on, listShipped(on)]))
  const known = await definitionsOnDays(db, unitId, days)
  if (reader.communeId !== null) return known
  const asUpper = (one: KnownDefinition): KnownDefinition =>
    one.owner === 'commune' ? { ...one, owner: 'upper' } : one
  return new Map([...known].map(([on, definitions]) => [on, definitions.map(asUpper)]))
}

export const listDefinitionRows = async (
  db: Database,
  reader: Reader,
  on: IsoDate,
): Promise<{ items: IndicatorDefinitionRow[] }> => ({
  items: ((await knownDefinitions(db, reader, [on])).get(on) ?? []).map(rowOf),
})

export const getDefinitionRow = async (db: Database, reader: Reader, id: string): Promise<IndicatorDefinitionRow> => {
  const unitId = unitOf(reader)
  const found = unitId === null ? null : await findOwnDefinition(db, unitId, id)
  if (!found) throw new DomainError('notFound')
  const { ownerUnitId: _owner, ...row } = found
  return rowOf({ ...row, formula: null, owner: reader.communeId === null ? 'upper' : 'commune' })
}
