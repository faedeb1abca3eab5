import { OUTCOME_FIGURES } from '@gandan/domain/petitions/outcome-figures'
import type { CaseDetail, CaseEventShape } from '@gandan/contracts/petitions/case-shapes'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FileList } from '../../../shell/file-list.tsx'
import { caseWords } from '../case-words.ts'
import styles from './case.module.css'
import { CorrectionDialog } from './correction-dialog.tsx'
import { outcomeTexts } from './outcome-texts.ts'
import { caseTexts } from './texts.ts'

/** What happened, oldest first; a voided line stays, struck through, with who and why. */
export function Timeline({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const [wrong, setWrong] = useState<CaseEventShape | null>(null)
  return (
    <section className={styles.section} aria-labelledby="ledger">
      <h2 id="ledger">{texts.ledger}</h2>
      <ol className={styles.timeline}>
        {detail.events.map((event) => (
          <Line
            key={event.id}
            event={event}
            {...(detail.can.correct && event.voided === null ? { onCorrect: () => setWrong(event) } : {})}
          />
        ))}
      </ol>
      {wrong && <CorrectionDialog detail={detail} event={wrong} onClose={() => setWrong(null)} />}
    </section>
  )
}

function Line({ event, onCorrect }: { event: CaseEventShape; onCorrect?: () => void }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const outcomes = useTexts(outcomeTexts)
  const formats = useFormats()
  const said = [
    event.disposition && words.dispositions[event.disposition],
    event.reasonCode && words.reasons[event.reasonCode],
    event.outcome && words.outcomes[event.outcome],
    event.toBody,
    event.handlerName,
    event.decisionNumber,
    event.documentNumber,
    ...event.criteria.map((criterion) => texts.criteria[criterion]),
    ...OUTCOME_FIGURES.flatMap((figure) => {
      const amount = event.figures?.[figure]
      return amount ? [`${outcomes.figures[figure]}: ${formats.number(amount, 6)}`] : []
    }),
    event.reason,
  ].filter(Boolean)
  const isLater = hanoiDayOf(Date.parse(event.at)) !== event.on
  return (
    <li data-voided={event.voided ? true : undefined}>
      <p className={styles.line}>
        <strong>{formats.day(event.on)}</strong>
        <span>{words.events[event.kind]}</span>
        <span className={styles.quiet}>
          {event.actorName}
          {isLater && ` (${texts.enteredLater(formats.instant(event.at))})`}
        </span>
      </p>
      {said.length > 0 && <p>{said.join(' · ')}</p>}
      <FileList files={event.files} />
      {event.voided && <p className={styles.quiet}>{texts.voided(event.voided.byName ?? '—', event.voided.reason)}</p>}
      {onCorrect && (
        <Button variant="subtle" size="compact-sm" className="no-print" onClick={onCorrect}>
          {texts.correct}
        </Button>
      )}
    </li>
  )
}
