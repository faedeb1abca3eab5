import { placeNote } from '@gandan/domain/plan/import/edit-draft'
import { PLAN_ITEM_KINDS, type ImportNote, type PlanItemKind } from '@gandan/domain/plan/import/plan-document'
import { Button, NativeSelect, Title } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'

const SHOWN_AT_ONCE = 50

function NoteCard({ note }: { note: ImportNote }) {
  const texts = useTexts(reviewTexts)
  const { edit, showLine } = useReview()
  const place = (kind: PlanItemKind) => edit((doc) => placeNote(doc, doc.notes.indexOf(note), kind))
  const dismiss = async () => {
    const question = { title: texts.dismissTitle, text: texts.dismissText, confirmLabel: texts.dismiss }
    if (await confirm(question)) edit((doc) => ({ ...doc, notes: doc.notes.filter((other) => other !== note) }))
  }
  return (
    <li className={styles.note}>
      <p>
        <strong>{texts.noteKinds[note.code] ?? note.code}</strong>
        {note.text !== '' && `: ${note.text}`}
      </p>
      <div className={styles.row}>
        {note.code === 'paragraphUnplaced' && (
          <NativeSelect
            aria-label={texts.place}
            value=""
            data={[
              { value: '', label: texts.place },
              ...PLAN_ITEM_KINDS.map((kind) => ({ value: kind, label: texts.placeAs[kind] })),
            ]}
            onChange={(event) => place(event.currentTarget.value as PlanItemKind)}
          />
        )}
        <Button variant="default" onClick={() => void dismiss()}>
          {texts.dismiss}
        </Button>
        {note.line > 0 && (
          <button type="button" className={styles.link} onClick={() => showLine(note.line)}>
            {texts.showInSource(note.line)}
          </button>
        )}
      </div>
    </li>
  )
}

/** What was not understood: nothing of the text is dropped without someone saying so. */
export function NoteList() {
  const texts = useTexts(reviewTexts)
  const { notes } = useReview().document
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  return (
    <section className={styles.section} aria-labelledby="review-notes">
      <Title order={2} id="review-notes">
        {texts.notes} ({notes.length})
      </Title>
      <p className={styles.hint}>{notes.length === 0 ? texts.noNotes : texts.notesHint}</p>
      <ul className={styles.items}>
        {notes.slice(0, shown).map((note, index) => (
          <NoteCard key={`${note.code}-${note.line}-${index}`} note={note} />
        ))}
      </ul>
      {notes.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {texts.moreNotes(Math.min(SHOWN_AT_ONCE, notes.length - shown))}
        </Button>
      )}
    </section>
  )
}
