import type { FigureRow, FigureSeries } from '@gandan/contracts/dashboard/figures'
import { canDefineIndicators } from '@gandan/domain/indicators/permissions'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { useActor } from '../../organisation/session.api.ts'
import { ChartNoteDialog } from './chart-note-dialog.tsx'
import { useRemoveChartNote } from './figures.api.ts'
import { notesTexts } from './notes-texts.ts'
import styles from './figures.module.css'

type Note = FigureSeries['notes'][number]

interface ChartNotesProps {
  communeId: string
  item: FigureRow
  notes: readonly Note[]
  /** A past day shows what was said, and takes nothing new. */
  isPast: boolean
}

/** What happened beside the figures, numbered as in the chart; whoever keeps the indicators writes it. */
export function ChartNotes({ communeId, item, notes, isPast }: ChartNotesProps) {
  const texts = useTexts(notesTexts)
  const canEdit = canDefineIndicators(useActor(), { communeId }) && !isPast
  const [edited, setEdited] = useState<Note | 'new' | null>(null)
  if (notes.length === 0 && !canEdit) return null
  return (
    <section aria-labelledby="notes">
      <h3 id="notes">{texts.notes}</h3>
      {notes.length > 0 && (
        <ol className={styles.notes} aria-labelledby="notes">
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} canEdit={canEdit} onEdit={() => setEdited(note)} />
          ))}
        </ol>
      )}
      {canEdit && (
        <Button variant="default" className="no-print" onClick={() => setEdited('new')}>
          {texts.add}
        </Button>
      )}
      {edited !== null && (
        <ChartNoteDialog item={item} note={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

interface NoteItemProps {
  note: Note
  canEdit: boolean
  onEdit: () => void
}

function NoteItem({ note, canEdit, onEdit }: NoteItemProps) {
  const texts = useTexts(notesTexts)
  const common = useTexts(commonTexts)
  const format = useFormats()
  const removal = useRemoveChartNote()
  const { on, text, code, byName } = note
  const remove = async () => {
    const isSure = await confirm({ title: texts.remove, text, confirmLabel: common.remove, isDanger: true })
    if (isSure) removal.mutate(note)
  }
  return (
    <li>
      {format.day(on)}: {text}
      <span className={styles.small}>
        {[byName, code === null ? texts.ofAll : null].filter((words) => words !== null).join(' · ')}
      </span>
      {canEdit && (
        <span className="no-print">
          <Button variant="subtle" size="compact-sm" aria-label={`${common.edit}: ${text}`} onClick={onEdit}>
            {common.edit}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${common.remove}: ${text}`}
            loading={removal.isPending}
            onClick={() => void remove()}
          >
            {common.remove}
          </Button>
        </span>
      )}
    </li>
  )
}
