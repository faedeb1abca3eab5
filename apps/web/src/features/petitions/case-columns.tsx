import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { DUE_SOON_DAYS } from '@gandan/domain/petitions/case-phases'
import { topicName } from '@gandan/domain/petitions/topics'
import { daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import { LateMark } from '../../shell/late-mark.tsx'
import { caseWords } from './case-words.ts'
import styles from './cases.module.css'
import { casesTexts } from './texts-cases.ts'

/** The due day with how late or near it is, by icon and words. */
function DueCell({ row, on }: { row: CaseRow; on: IsoDate }) {
  const texts = useTexts(casesTexts)
  const formats = useFormats()
  if (row.dueOn === null) return <>{row.settledOn ? texts.settledOn(formats.day(row.settledOn)) : texts.noDue}</>
  const left = daysBetween(on, row.dueOn)
  const isSoon = left <= DUE_SOON_DAYS
  return (
    <span className={styles.due}>
      <span>{formats.day(row.dueOn)}</span>
      {row.isOverdue ? (
        <LateMark daysLate={row.daysLate} />
      ) : (
        <span className={styles.left} data-soon={isSoon || undefined}>
          {isSoon && <Icon name="clock" size={16} />}
          {formats.daysLeft(left)}
        </span>
      )}
    </span>
  )
}

type ColumnKey = 'kind' | 'petitioner' | 'matter' | 'topic' | 'village' | 'due' | 'handler' | 'state'

export interface CaseColumn {
  key: ColumnKey
  label: string
  cell: (row: CaseRow) => ReactNode
}

/** What a list says of a case besides its code: one list for the table and for the cards of a phone. */
export const useCaseColumns = (on: IsoDate): CaseColumn[] => {
  const texts = useTexts(casesTexts)
  const words = useTexts(caseWords)
  const cells: [ColumnKey, CaseColumn['cell']][] = [
    ['kind', (row) => words.kinds[row.kind]],
    ['petitioner', (row) => row.petitionerLabel],
    ['matter', (row) => row.title],
    ['topic', (row) => topicName(row.topicCode)],
    ['village', (row) => row.villageName ?? '—'],
    ['due', (row) => <DueCell row={row} on={on} />],
    ['handler', (row) => row.handlerName ?? texts.nobody],
    ['state', (row) => words.states[row.state]],
  ]
  return cells.map(([key, cell]) => ({ key, label: texts[key], cell }))
}
