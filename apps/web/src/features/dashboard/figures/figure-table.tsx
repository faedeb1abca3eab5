import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import { UnstyledButton } from '@mantine/core'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { RagMark } from '../../../shell/rag-mark.tsx'
import tables from '../tables.module.css'
import { figuresTexts } from './figures-texts.ts'
import { RAG_OF_STATUS, valueWords } from './figure-words.ts'
import styles from './figures.module.css'

interface FigureTableProps {
  items: readonly FigureRow[]
  label: string
  openCode: string | undefined
  onOpen: (code: string) => void
}

/** Indicators with their value, target, status and the same period last year; each opens its series. */
export function FigureTable({ items, label, openCode, onOpen }: FigureTableProps) {
  const texts = useTexts(figuresTexts)
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${tables.cards}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{texts.indicator}</th>
            <th scope="col" className={tables.number}>
              {texts.value}
            </th>
            <th scope="col" className={tables.number}>
              {texts.target}
            </th>
            <th scope="col">{texts.status}</th>
            <th scope="col" className={tables.number}>
              {texts.lastYear}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <FigureLine key={item.code} item={item} isOpen={item.code === openCode} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface FigureLineProps {
  item: FigureRow
  isOpen: boolean
  onOpen: (code: string) => void
}

function FigureLine({ item, isOpen, onOpen }: FigureLineProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  return (
    <tr aria-current={isOpen || undefined}>
      <th scope="row" className={tables.title}>
        <UnstyledButton className={styles.name} aria-expanded={isOpen} onClick={() => onOpen(item.code)}>
          {item.name}
        </UnstyledButton>
        <span className={styles.code}>
          {item.code} · {item.isCore ? texts.core : texts.supplementary}
        </span>
      </th>
      <td className={tables.number} data-label={texts.value}>
        <FigureValue item={item} />
      </td>
      <td className={tables.number} data-label={texts.target}>
        {valueWords(format, item, item.target.value)}
        {item.target.setBy === 'typical' && <span className={styles.small}>{texts.typical}</span>}
      </td>
      <td data-label={texts.status}>
        <FigureStatus item={item} />
      </td>
      <td className={tables.number} data-label={texts.lastYear}>
        {valueWords(format, item, item.samePeriodLastYear.value)}
      </td>
    </tr>
  )
}

/** The value with its two sums; what waits for a source says so and is never 0. */
export function FigureValue({ item }: { item: FigureRow }) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  const { numerator, denominator, value } = item.figure
  if (item.awaits !== null)
    return (
      <>
        <span className={tables.muted}>{texts.noSource}</span>
        <span className={styles.small}>{texts.awaited[item.awaits]}</span>
      </>
    )
  const sums =
    numerator !== null && denominator !== null
      ? texts.sumsOf(format.number(numerator, 0), format.number(denominator, 0))
      : null
  return (
    <>
      <strong>{valueWords(format, item, value)}</strong>
      {sums !== null && (
        <span className={styles.small}>{denominator === 0 ? `${sums} · ${texts.nothingNote}` : sums}</span>
      )}
    </>
  )
}

export function FigureStatus({ item }: { item: FigureRow }) {
  const texts = useTexts(figuresTexts)
  return (
    <span className={styles.statuses}>
      {item.awaits === null && item.status !== 'none' && (
        <RagMark level={RAG_OF_STATUS[item.status]} text={texts.statuses[item.status]} />
      )}
      {item.awaits === null && item.status === 'none' && <span className={tables.muted}>{texts.statuses.none}</span>}
      {item.state !== null && <span className={styles.small}>{texts.states[item.state]}</span>}
      {item.changesSinceApproval > 0 && (
        <span className={styles.small}>{texts.changed(item.changesSinceApproval)}</span>
      )}
      {item.isStale && <span className={styles.small}>{texts.stale}</span>}
    </span>
  )
}
