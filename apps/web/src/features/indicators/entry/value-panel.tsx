import type { IndicatorValueDetail } from '@gandan/contracts/indicators/values'
import { Button, Drawer, Group, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { EvidenceField } from '../../../shell/evidence-field.tsx'
import { FileList } from '../../../shell/file-list.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { useEvidence } from '../../../shell/use-evidence.ts'
import { valueQuery } from '../indicators.api.ts'
import { indicatorTexts } from '../texts.ts'
import styles from './entry.module.css'
import { entryTexts } from './entry-texts.ts'
import type { CellChange } from './grid-draft.ts'
import { lineName, type CellDraft, type Line } from './grid-lines.ts'

interface ValuePanelProps {
  line: Line
  draft: CellDraft | undefined
  onKeep: (change: CellChange) => void
  onClose: () => void
}

/** The note and evidence of one value, beside the grid, with all that happened to it. */
export function ValuePanel({ line, draft, onKeep, onClose }: ValuePanelProps) {
  const texts = useTexts(entryTexts)
  const common = useTexts(commonTexts)
  const format = useFormats()
  const { row, cell } = line
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={lineName(line)}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <div className={styles.panel}>
        <p>
          {texts.previous}: {format.number(cell.previousValue, row.decimals)} {row.unit}
          {cell.enteredByName && (
            <>
              <br />
              {texts.enteredBy}: {cell.enteredByName}, {format.instant(cell.enteredAt)}
            </>
          )}
        </p>
        {line.isOpen ? (
          <PanelForm line={line} draft={draft} onKeep={onKeep} onClose={onClose} />
        ) : (
          cell.note && (
            <p>
              {texts.note}: {cell.note}
            </p>
          )
        )}
        {cell.id === null ? <p className={styles.hint}>{texts.historyNone}</p> : <Story id={cell.id} line={line} />}
      </div>
    </Drawer>
  )
}

function PanelForm({ line, draft, onKeep, onClose }: ValuePanelProps) {
  const texts = useTexts(entryTexts)
  const [note, setNote] = useState(draft?.note ?? line.cell.note)
  const [isTried, setTried] = useState(false)
  const evidence = useEvidence()
  const attached = draft?.fileIds ?? []
  const keep = () => {
    setTried(true)
    if (!evidence.isReady) return
    const fileIds = [...attached, ...evidence.storedIds]
    onKeep({ note: note.trim(), ...(fileIds.length > 0 ? { fileIds } : {}) })
    onClose()
  }
  return (
    <>
      <Textarea
        label={texts.note}
        value={note}
        rows={3}
        maxLength={4_000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <EvidenceField evidence={evidence} isTried={isTried} label={texts.evidence} hint={texts.evidenceHint} />
      {attached.length > 0 && <p>{texts.attached(attached.length)}</p>}
      <Group>
        <Button onClick={keep}>{texts.keep}</Button>
      </Group>
    </>
  )
}

function Story({ id, line }: { id: string; line: Line }) {
  const texts = useTexts(entryTexts)
  const { data, error, refetch } = useQuery(valueQuery(id))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState rows={3} />
  return (
    <>
      <FileList files={data.files} />
      <section aria-label={texts.history}>
        <h2>{texts.history}</h2>
        <ol className={styles.events}>
          {data.events.map((event) => (
            <EventItem key={event.sequence} event={event} line={line} />
          ))}
        </ol>
      </section>
    </>
  )
}

function EventItem({ event, line: { kind, row } }: { event: IndicatorValueDetail['events'][number]; line: Line }) {
  const texts = useTexts(entryTexts)
  const words = useTexts(indicatorTexts)
  const format = useFormats()
  const value = `${format.number(event.value, row.decimals)} ${row.unit}`
  return (
    <li>
      <strong>{words.actions[event.action]}</strong>:{' '}
      {kind === 'rate' && event.numerator !== null
        ? texts.figure(format.number(event.numerator, 2), format.number(event.denominator, 2), value)
        : value}
      <span className={styles.small}>
        {event.actorName ?? '—'}, {format.instant(event.at)}
      </span>
      {event.reason && (
        <span>
          {words.reason}: {event.reason}
        </span>
      )}
    </li>
  )
}
