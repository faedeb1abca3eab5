import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { caseWords } from '../case-words.ts'
import styles from './case.module.css'
import { StepDialog, type NextStep } from './step-dialog.tsx'
import { caseTexts } from './texts.ts'

/** The proposal that waits, and the lawful steps open to this reader as buttons. */
export function NextSteps({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const [taken, setTaken] = useState<NextStep | null>(null)
  const { proposal, nextSteps } = detail
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="next-steps" style={{ marginBottom: '1.25rem' }}>
      <h2 id="next-steps">{texts.nextSteps}</h2>
      {proposal && (
        <p>
          {texts.proposal}: <strong>{words.dispositions[proposal.disposition]}</strong>
          {proposal.toBody !== null && ` – ${proposal.toBody}`}
          {proposal.reasonCode !== null && ` – ${words.reasons[proposal.reasonCode]}`}.{' '}
          {texts.proposedBy(proposal.proposedByName ?? '—')}
          {proposal.note !== null && `. ${proposal.note}`}
        </p>
      )}
      {nextSteps.length === 0 && <p className={styles.quiet}>{texts.noSteps}</p>}
      <div className={styles.steps}>
        {nextSteps.map((step, index) => (
          <Button key={step.kind} variant={index === 0 ? 'filled' : 'default'} onClick={() => setTaken(step)}>
            {words.steps[step.kind]}
          </Button>
        ))}
      </div>
      {taken && <StepDialog detail={detail} step={taken} onClose={() => setTaken(null)} />}
    </section>
  )
}
