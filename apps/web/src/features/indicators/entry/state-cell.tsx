import { Badge } from '@mantine/core'
import type { ValueState } from '@gandan/domain/indicators/value-state'
import { useTexts } from '../../../i18n/texts.ts'
import { indicatorTexts } from '../texts.ts'
import styles from './entry.module.css'
import { entryTexts } from './entry-texts.ts'
import type { Line } from './grid-lines.ts'

const COLOURS: Record<ValueState, string> = {
  draft: 'gray',
  submitted: 'blue',
  returned: 'red',
  approved: 'green',
  locked: 'green',
}

/** Where a value stands, why it was returned, how often it changed since it was approved, and whether it is saved. */
export function StateCell({ line: { cell, isOpen }, isChanged }: { line: Line; isChanged: boolean }) {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  return (
    <td data-label={texts.columns.state}>
      {cell.state === null ? (
        <span className={styles.hint}>{words.nothing}</span>
      ) : (
        <Badge color={COLOURS[cell.state]} variant="light">
          {words.states[cell.state]}
        </Badge>
      )}
      {isChanged && <span className={styles.unsaved}> {texts.unsavedMark}</span>}
      {isChanged && cell.state === 'approved' && isOpen && <span className={styles.small}>{texts.reapproval}</span>}
      {cell.state === 'returned' && cell.returnReason && (
        <span className={styles.fault}>{texts.returned(cell.returnReason)}</span>
      )}
      {cell.changesSinceApproval > 0 && (
        <span className={styles.small}>{texts.changed(cell.changesSinceApproval)}</span>
      )}
    </td>
  )
}
