import { Button } from '@mantine/core'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { indicatorTexts } from '../texts.ts'
import styles from './entry.module.css'
import { entryTexts } from './entry-texts.ts'
import type { DraftStep } from './grid-draft.ts'
import { COLUMNS, isTyped, textOf, type CellDraft, type Line } from './grid-lines.ts'

interface StaleLineProps {
  line: Line
  draft: CellDraft
  columnCount: number
  step: (step: DraftStep) => void
}

/** Both versions of a cell that someone else saved meanwhile; the reader says which goes on. */
export function StaleLine({ line, draft, columnCount, step }: StaleLineProps) {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  const format = useFormats()
  const shown = COLUMNS.filter((column) => isTyped(line, column))
  const say = (read: (column: (typeof COLUMNS)[number]) => string) =>
    shown.map((column) => `${words[column]} ${read(column)}`).join(', ')
  const { cell, key } = line
  return (
    <tr>
      <td colSpan={columnCount}>
        <div className={styles.stale} role="alert">
          <Icon name="warning" /> <strong>{texts.stale}</strong>
          <span>
            {texts.staleNow(say((column) => format.number(cell[column], 4)))}
            {cell.enteredByName && ` (${cell.enteredByName}, ${format.instant(cell.enteredAt)})`}
          </span>
          <span>{texts.staleMine(say((column) => textOf(line, draft, column) || '—'))}</span>
          <span className={styles.buttons}>
            <Button variant="default" onClick={() => step({ kind: 'drop', key })}>
              {texts.takeTheirs}
            </Button>
            <Button color="amber" onClick={() => step({ kind: 'rebase', key, cell })}>
              {texts.keepMine}
            </Button>
          </span>
        </div>
      </td>
    </tr>
  )
}
