import type { EntryGrid } from '@gandan/contracts/indicators/values'
import type { Frequency, ValueSource } from '@gandan/domain/indicators/definition'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useReducer, useState } from 'react'
import { problemOf, type ApiProblem } from '../../../api/problem.ts'
import { notify } from '../../../shell/notices.ts'
import { entryGridQuery, useSaveCells } from '../indicators.api.ts'
import { useNamedParts } from './named-parts.ts'
import { draftReducer, NO_DRAFTS, type DraftHistory, type DraftStep } from './grid-draft.ts'
import {
  COLUMNS,
  isChanged,
  isStale,
  isTyped,
  linesOf,
  readLine,
  type CellDraft,
  type Column,
  type Line,
} from './grid-lines.ts'

export interface Refused {
  column: Column
  code: string
  message: string
}
export type RefusedCells = Readonly<Record<string, readonly Refused[]>>

export interface Entry {
  grid: EntryGrid
  /** Gives an indicator a line for a part that has none yet. */
  namePart: (code: string, name: string) => void
  lines: readonly Line[]
  history: DraftHistory
  step: (step: DraftStep) => void
  /** Lines whose draft would change something. */
  unsaved: readonly Line[]
  refused: RefusedCells
  problem: ApiProblem | null
  /** How many lines kept the last attempt back; 0 after any change. */
  faultCount: number
  isSaving: boolean
  save: (saidWhenDone: string) => void
}

const columnFor = (line: Line, name: string | undefined): Column =>
  COLUMNS.find((column) => column === name) ?? COLUMNS.find((column) => isTyped(line, column)) ?? 'value'

/** `cells.3.numerator` of the refusal, put on the cell that was sent fourth. */
const refusedCells = (problem: ApiProblem, sent: readonly Line[]): RefusedCells => {
  const refused: Record<string, Refused[]> = {}
  for (const { field, code, message } of problem.errors) {
    const [, at, name] = /^cells\.(\d+)(?:\.(\w+))?/.exec(field) ?? []
    const line = at === undefined ? undefined : sent[Number(at)]
    if (line) (refused[line.key] ??= []).push({ column: columnFor(line, name), code, message })
  }
  return refused
}

const bodyOf = (line: Line, draft: CellDraft) => {
  const { figure } = readLine(line, draft)
  const { numerator = null, denominator = null, value = null } = figure ?? {}
  const isRate = line.kind === 'rate' && (numerator !== null || denominator !== null)
  return {
    code: line.cell.code,
    detail: line.cell.detail,
    numerator: line.kind === 'rate' ? numerator : null,
    denominator,
    value: isRate ? null : value,
    note: draft.note ?? line.cell.note,
    fileIds: [...(draft.fileIds ?? [])],
    version: draft.base.version,
  }
}

const periodOf = ({ period: { kind, year, index } }: EntryGrid): { kind: Frequency; year: number; index: number } => ({
  kind,
  year,
  index,
})

/** The lines of a period, what is typed over them, and the way to save it: all of it or nothing. */
export const useEntry = (stored: EntryGrid, sources: ReadonlyMap<string, ValueSource>): Entry => {
  const { grid, namePart } = useNamedParts(stored)
  const client = useQueryClient()
  const lines = useMemo(() => linesOf(grid, sources), [grid, sources])
  const [history, dispatch] = useReducer(draftReducer, NO_DRAFTS)
  const [refused, setRefused] = useState<RefusedCells>({})
  const [faultCount, setFaultCount] = useState(0)
  const saving = useSaveCells()
  const { now } = history
  const unsaved = useMemo(() => lines.filter((line) => isChanged(line, now[line.key])), [lines, now])
  const step = (next: DraftStep) => {
    dispatch(next)
    if (next.kind === 'settle') return
    setFaultCount(0)
    setRefused({})
  }
  const save = (saidWhenDone: string) => {
    if (saving.isPending || unsaved.length === 0) return
    const faulty = unsaved.filter(
      (line) => readLine(line, now[line.key]).figure === null || isStale(line, now[line.key]),
    )
    setFaultCount(faulty.length)
    setRefused({})
    saving.reset()
    if (faulty.length > 0) return
    const cells = unsaved.flatMap((line) => {
      const draft = now[line.key]
      return draft ? [bodyOf(line, draft)] : []
    })
    saving.mutate(
      { ...periodOf(grid), cells },
      {
        onSuccess: () => {
          dispatch({ kind: 'clear' })
          notify('done', saidWhenDone)
        },
        onError: (error) => {
          const problem = problemOf(error)
          setRefused(refusedCells(problem, unsaved))
          if (problem.code === 'staleVersion')
            void client.invalidateQueries({ queryKey: entryGridQuery(periodOf(grid)).queryKey })
        },
      },
    )
  }
  const problem = saving.error === null ? null : problemOf(saving.error)
  return {
    grid,
    namePart,
    lines,
    history,
    step,
    unsaved,
    refused,
    problem,
    faultCount,
    isSaving: saving.isPending,
    save,
  }
}
