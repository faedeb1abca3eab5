import { groupBy } from '@gandan/domain/shared/group-by'
import { Checkbox } from '@mantine/core'
import { useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { indicatorTexts } from '../texts.ts'
import styles from './entry.module.css'
import { entryTexts } from './entry-texts.ts'
import { EntryRow } from './entry-row.tsx'
import { COLUMNS, isChanged, type Column, type Line } from './grid-lines.ts'
import { moveFocus, placeOf } from './grid-focus.ts'
import { isBlock } from './place-pasted.ts'
import type { Entry } from './use-entry.ts'

interface EntryTableProps {
  entry: Entry
  /** Keys of the ticked lines; null where nothing can be done with them. */
  chosen: ReadonlySet<string> | null
  onChoose: (chosen: ReadonlySet<string>) => void
  onPaste: (text: string, lines: readonly Line[], at: number, column: Column) => void
  onOpen: (key: string) => void
}

const useFolds = ({ lines, namePart }: Entry) => {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const visible = useMemo(
    () => lines.filter(({ cell }) => cell.detail === '' || unfolded.has(cell.code)),
    [lines, unfolded],
  )
  const fold = (code: string) =>
    setUnfolded((before) =>
      before.has(code) ? new Set([...before].filter((one) => one !== code)) : new Set([...before, code]),
    )
  const addPart = (code: string, name: string) => {
    namePart(code, name)
    setUnfolded((before) => new Set([...before, code]))
  }
  return { unfolded, visible, fold, addPart }
}

const canBeChosen = (entry: Entry, line: Line): boolean =>
  line.cell.id !== null && (line.row.canEnter || line.row.canApprove) && !isChanged(line, entry.history.now[line.key])

/** Keys that move, undo and redo; letters are left to the cell. */
const useGridKeys = (entry: Entry) => (event: KeyboardEvent<HTMLInputElement>) => {
  const isCommand = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (isCommand && (key === 'z' || key === 'y')) {
    event.preventDefault()
    entry.step({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
  } else if (isCommand && key === 's') {
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  } else if (moveFocus(event.currentTarget, event)) event.preventDefault()
}

export function EntryTable({ entry, chosen, onChoose, onPaste, onOpen }: EntryTableProps) {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  const { unfolded, visible, fold, addPart } = useFolds(entry)
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const onKeyDown = useGridKeys(entry)
  const choosable = visible.filter((line) => canBeChosen(entry, line))
  const choose = (key: string) =>
    onChoose(chosen?.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...(chosen ?? []), key]))
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text')
    const place = placeOf(event.currentTarget)
    if (!isBlock(text) || !place) return
    event.preventDefault()
    onPaste(text, visible, place.line, place.column)
  }
  const on = { step: entry.step, fold, addPart, choose, open: onOpen, keyDown: onKeyDown, paste, focus: setActiveKey }
  const isAll = choosable.length > 0 && choosable.every(({ key }) => chosen?.has(key))
  return (
    <form
      className={styles.frame}
      onSubmit={(event) => {
        event.preventDefault()
        entry.save(texts.saved)
      }}
    >
      <table className={styles.grid} aria-label={texts.hint}>
        <GridHead
          hasChoice={chosen !== null}
          isAll={isAll}
          isNone={choosable.length === 0}
          onAll={() => onChoose(new Set(isAll ? [] : choosable.map(({ key }) => key)))}
        />
        {[...groupBy(visible, ({ row }) => row.objectiveCode)].map(([objective, group]) => (
          <tbody key={objective}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={chosen ? 8 : 7}>
                {words.objective} {objective}
              </th>
            </tr>
            {group.map((line) => (
              <EntryRow
                key={line.key}
                line={line}
                at={visible.indexOf(line)}
                draft={entry.history.now[line.key]}
                refused={entry.refused[line.key]}
                isActive={activeKey === line.key}
                isChosen={chosen && chosen.has(line.key)}
                isUnfolded={unfolded.has(line.cell.code)}
                canBeChosen={canBeChosen(entry, line)}
                on={on}
              />
            ))}
          </tbody>
        ))}
      </table>
    </form>
  )
}

interface GridHeadProps {
  hasChoice: boolean
  isAll: boolean
  isNone: boolean
  onAll: () => void
}

function GridHead({ hasChoice, isAll, isNone, onAll }: GridHeadProps) {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  return (
    <thead>
      <tr>
        {hasChoice && (
          <th scope="col" className="no-print">
            <Checkbox aria-label={texts.selectAll} checked={isAll} disabled={isNone} onChange={onAll} />
          </th>
        )}
        <th scope="col">{words.indicator}</th>
        {COLUMNS.map((column) => (
          <th key={column} scope="col" className={styles.number}>
            {words[column]}
          </th>
        ))}
        <th scope="col" className={styles.number}>
          {texts.columns.previous}
        </th>
        <th scope="col">{texts.columns.state}</th>
        <th scope="col" className="no-print">
          {texts.columns.more}
        </th>
      </tr>
    </thead>
  )
}
