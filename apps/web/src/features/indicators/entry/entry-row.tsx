import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { useId, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { indicatorTexts } from '../texts.ts'
import { AddPart } from './add-part.tsx'
import styles from './entry.module.css'
import { entryTexts } from './entry-texts.ts'
import type { DraftStep } from './grid-draft.ts'
import {
  COLUMNS,
  isChanged,
  isStale,
  isTyped,
  lineName,
  readLine,
  textOf,
  type CellDraft,
  type CellFault,
  type Column,
  type Line,
} from './grid-lines.ts'
import { StaleLine } from './stale-line.tsx'
import { StateCell } from './state-cell.tsx'
import type { Refused } from './use-entry.ts'

export interface RowHandlers {
  step: (step: DraftStep) => void
  fold: (code: string) => void
  addPart: (code: string, name: string) => void
  choose: (key: string) => void
  open: (key: string) => void
  keyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  paste: (event: ClipboardEvent<HTMLInputElement>) => void
  focus: (key: string | null) => void
}

interface EntryRowProps {
  line: Line
  /** Its place among the lines that are shown. */
  at: number
  draft: CellDraft | undefined
  refused: readonly Refused[] | undefined
  isActive: boolean
  /** Null where there is nothing to choose for. */
  isChosen: boolean | null
  isUnfolded: boolean
  canBeChosen: boolean
  on: RowHandlers
}

type Fault = CellFault & { message?: string }

/** A missing half of a rate is no fault while the line is still being typed in. */
const faultsOf = ({ line, draft, refused, isActive }: EntryRowProps, found: readonly CellFault[]): readonly Fault[] => {
  if (refused) return refused
  if (!isChanged(line, draft)) return []
  return isActive ? found.filter(({ code }) => code !== 'ratePartMissing') : found
}

export function EntryRow(props: EntryRowProps) {
  const { line, draft, isChosen, canBeChosen, on } = props
  const texts = useTexts(entryTexts)
  const reading = readLine(line, draft)
  const faults = faultsOf(props, reading.faults)
  const { cell } = line
  const stale = isStale(line, draft)
  return (
    <>
      <tr data-detail={cell.detail !== '' || undefined} data-changed={isChanged(line, draft) || undefined}>
        {isChosen !== null && (
          <td className="no-print">
            <Checkbox
              aria-label={texts.selectLine(lineName(line))}
              checked={isChosen}
              disabled={!canBeChosen}
              onChange={() => on.choose(line.key)}
            />
          </td>
        )}
        <NameCell {...props} />
        {COLUMNS.map((column) => (
          <FigureCell
            key={column}
            row={props}
            column={column}
            shown={reading.figure ? reading.figure[column] : null}
            fault={faults.find((one) => one.column === column)}
          />
        ))}
        <PreviousCell line={line} />
        <StateCell line={line} isChanged={isChanged(line, draft)} />
        <td className="no-print">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={texts.openPanel(lineName(line))}
            onClick={() => on.open(line.key)}
          >
            <Icon name={cell.note || draft?.note ? 'talk' : 'file'} />
          </ActionIcon>
          <MoreWords line={line} draft={draft} />
        </td>
      </tr>
      {stale && draft && <StaleLine line={line} draft={draft} columnCount={isChosen === null ? 7 : 8} step={on.step} />}
    </>
  )
}

function MoreWords({ line, draft }: { line: Line; draft: CellDraft | undefined }) {
  const texts = useTexts(entryTexts)
  const note = draft?.note ?? line.cell.note
  const count = line.cell.fileCount + (draft?.fileIds?.length ?? 0)
  const words = [...(note ? [texts.hasNote] : []), ...(count > 0 ? [texts.files(count)] : [])]
  return words.length > 0 && <span className={styles.small}>{words.join(', ')}</span>
}

function PreviousCell({ line: { row, cell } }: { line: Line }) {
  const texts = useTexts(entryTexts)
  const format = useFormats()
  return (
    <td className={styles.number} data-label={texts.columns.previous}>
      {format.number(cell.previousValue, row.decimals)}
    </td>
  )
}

function NameCell({ line: { row, cell }, isUnfolded, on }: EntryRowProps) {
  const texts = useTexts(entryTexts)
  const parts = row.cells.length - 1
  if (cell.detail !== '')
    return (
      <th scope="row" className={styles.name}>
        {cell.detailName ?? cell.detail}
      </th>
    )
  return (
    <th scope="row" className={styles.name}>
      <span className={styles.small}>{row.code}</span>
      {row.name}
      <span className={styles.small}>{row.unit}</span>
      {parts > 0 && (
        <Button
          className="no-print"
          variant="subtle"
          size="compact-sm"
          aria-expanded={isUnfolded}
          aria-label={`${isUnfolded ? texts.hideDetails : texts.details(parts)}: ${row.name}`}
          leftSection={<Icon name={isUnfolded ? 'chevronDown' : 'chevronRight'} size={16} />}
          onClick={() => on.fold(row.code)}
        >
          {isUnfolded ? texts.hideDetails : texts.details(parts)}
        </Button>
      )}
      {row.isOpenToParts && row.canEnter && <AddPart row={row} onAdd={(name) => on.addPart(row.code, name)} />}
    </th>
  )
}

interface FigureCellProps {
  row: EntryRowProps
  column: Column
  shown: number | null
  fault: Fault | undefined
}

function FigureCell({ row: { line, at, draft, on }, column, shown, fault }: FigureCellProps) {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  const format = useFormats()
  const id = useId()
  const { row } = line
  const meaning = { numerator: row.numeratorName, denominator: row.denominatorName, value: null }[column]
  const isInput = line.isOpen && isTyped(line, column)
  const isShown = column === 'value' || line.kind === 'rate'
  if (!isInput)
    return (
      <td className={styles.number} data-label={words[column]}>
        {isShown && format.number(shown, column === 'value' ? row.decimals : 2)}
      </td>
    )
  return (
    <td className={styles.number} data-label={meaning ?? words[column]}>
      <input
        className={styles.input}
        inputMode="decimal"
        autoComplete="off"
        data-line={at}
        data-column={column}
        aria-label={texts.cell(lineName(line), words[column])}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        title={meaning ?? undefined}
        value={textOf(line, draft, column)}
        onChange={(event) => on.step({ kind: 'type', line, column, text: event.currentTarget.value })}
        onKeyDown={on.keyDown}
        onPaste={on.paste}
        onFocus={() => on.focus(line.key)}
        onBlur={() => {
          on.focus(null)
          on.step({ kind: 'settle' })
        }}
      />
      {fault && (
        <span id={id} className={styles.fault}>
          {texts.faults[fault.code] ?? fault.message ?? fault.code}
        </span>
      )}
    </td>
  )
}
