import type { EntryGrid } from '@gandan/contracts/indicators/values'
import type { ValueSource } from '@gandan/domain/indicators/definition'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { ActionBar } from './action-bar.tsx'
import { EntryTable } from './entry-table.tsx'
import { entryTexts } from './entry-texts.ts'
import { EntryToolbar } from './entry-toolbar.tsx'
import type { Column, Line } from './grid-lines.ts'
import { PasteErrors } from './paste-errors.tsx'
import { placePasted, type PasteError } from './place-pasted.ts'
import { useEntry } from './use-entry.ts'

const ValuePanel = lazy(async () => ({ default: (await import('./value-panel.tsx')).ValuePanel }))

const useLeaveGuard = (isDirty: boolean) => {
  const texts = useTexts(entryTexts)
  useBlocker({
    shouldBlockFn: async () =>
      isDirty &&
      !(await confirm({
        title: texts.leaveTitle,
        text: texts.leaveText,
        confirmLabel: texts.leave,
        isDanger: true,
      })),
    enableBeforeUnload: () => isDirty,
  })
}

interface EntrySheetProps {
  grid: EntryGrid
  sources: ReadonlyMap<string, ValueSource>
}

/** The grid with its toolbar, what a paste was refused for, the steps of the chosen values, and the panel of one. */
export function EntrySheet({ grid, sources }: EntrySheetProps) {
  const entry = useEntry(grid, sources)
  const [pasteErrors, setPasteErrors] = useState<readonly PasteError[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [openKey, setOpenKey] = useState<string | null>(null)
  useLeaveGuard(entry.unsaved.length > 0)
  const paste = (text: string, lines: readonly Line[], at: number, column: Column) => {
    try {
      const { changes, errors } = placePasted(text, lines, at, column)
      setPasteErrors(errors)
      if (changes.length > 0) entry.step({ kind: 'change', changes })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      setPasteErrors([{ row: at + 1, line: lines[at] ?? null, column, code: error.code, text: '' }])
    }
  }
  const canAct = grid.rows.some(({ canEnter, canApprove }) => canEnter || canApprove)
  const open = entry.lines.find(({ key }) => key === openKey)
  return (
    <>
      {grid.rows.some(({ canEnter }) => canEnter) && <EntryToolbar entry={entry} />}
      <PasteErrors errors={pasteErrors} onClose={() => setPasteErrors([])} />
      <EntryTable
        entry={entry}
        chosen={canAct ? chosen : null}
        onChoose={setChosen}
        onPaste={paste}
        onOpen={setOpenKey}
      />
      {canAct && <ActionBar entry={entry} chosen={chosen} onDone={() => setChosen(new Set())} />}
      <Suspense>
        {open && (
          <ValuePanel
            key={open.key}
            line={open}
            draft={entry.history.now[open.key]}
            onKeep={(change) => entry.step({ kind: 'change', changes: [{ line: open, change }] })}
            onClose={() => setOpenKey(null)}
          />
        )}
      </Suspense>
    </>
  )
}
