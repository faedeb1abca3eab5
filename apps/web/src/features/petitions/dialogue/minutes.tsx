import type { DialogueDetail } from '@gandan/contracts/petitions/dialogues'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useMe } from '../../organisation/session.api.ts'
import styles from '../reception/reception.module.css'
import { dialogueTexts } from '../texts-dialogues.ts'
import own from './dialogue.module.css'

/** Who the minutes are of: on paper only. */
export function MinutesHead() {
  const texts = useTexts(dialogueTexts)
  const commune = useMe().commune
  return (
    <div className="print-only">
      {commune !== null && <strong>{texts.authority(commune.name)}</strong>}
      <p>{texts.printTitle}</p>
    </div>
  )
}

export function DialogueFacts({ dialogue }: { dialogue: DialogueDetail }) {
  const texts = useTexts(dialogueTexts)
  const formats = useFormats()
  const { caseId, caseCode } = dialogue
  const facts: [string, ReactNode][] = [
    [texts.kind, texts.kinds[dialogue.kind]],
    [texts.on, formats.day(dialogue.on)],
    [texts.place, dialogue.place],
    [texts.chair, dialogue.chairName ?? '—'],
    [texts.state, texts.states[dialogue.state]],
    [texts.attendees, dialogue.attendeeCount === null ? null : formats.number(dialogue.attendeeCount, 0)],
    [texts.withFront, dialogue.state === 'held' && (dialogue.isWithFront ? texts.yes : texts.no)],
    [
      texts.matter,
      caseId !== null && (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {caseCode}
        </Link>
      ),
    ],
  ]
  return (
    <section className={styles.section} aria-label={texts.facts}>
      <dl className={styles.facts}>
        {facts.map(
          ([label, value]) =>
            value !== null &&
            value !== false && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

export function Minutes({ dialogue }: { dialogue: DialogueDetail }) {
  const texts = useTexts(dialogueTexts)
  return (
    <section className={styles.section} aria-label={texts.minutes}>
      <h2>{texts.minutes}</h2>
      {dialogue.state === 'planned' ? (
        <p className={styles.quiet}>{texts.minutesNone}</p>
      ) : (
        <p className={styles.long}>{dialogue.minutes}</p>
      )}
    </section>
  )
}

/** Places to sign: on paper only. */
export function Signatures() {
  const texts = useTexts(dialogueTexts)
  return (
    <div className="print-only">
      <div className={own.signatures}>
        <strong>{texts.recorder}</strong>
        <strong>{texts.signer}</strong>
      </div>
    </div>
  )
}
