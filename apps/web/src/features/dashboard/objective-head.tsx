import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RagMark } from '../../shell/rag-mark.tsx'
import styles from './objective.module.css'
import { objectiveTexts } from './objective-texts.ts'

const LONG_TEXT = 420

/** The words of the plan; a long text begins folded. */
export function ObjectiveText({ text }: { text: string }) {
  const texts = useTexts(objectiveTexts)
  const [isOpen, setOpen] = useState(false)
  const isLong = text.length > LONG_TEXT
  return (
    <div className={styles.text}>
      <p data-folded={(isLong && !isOpen) || undefined}>{text}</p>
      {isLong && (
        <UnstyledButton className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.showLess : texts.showMore}
        </UnstyledButton>
      )}
    </div>
  )
}

/** The standing with its reasons in words. */
export function ObjectiveStandingWords({ objective }: { objective: ObjectiveDetail }) {
  const texts = useTexts(objectiveTexts)
  const format = useFormats()
  const words = ({ code, value }: ObjectiveDetail['reasons'][number]): string => {
    if (code === 'lateTask') return texts.lateTask(format.dayCount(value ?? 0))
    if (code === 'lag') return texts.lag(format.number(value, 0))
    return code === 'noData' ? texts.noData : texts.onTrack
  }
  return (
    <div className={styles.standing}>
      <RagMark level={objective.rag} />
      <ul>
        {objective.reasons.map((reason) => (
          <li key={reason.code}>{words(reason)}</li>
        ))}
      </ul>
    </div>
  )
}

export function ObjectiveDirectives({ directives }: Pick<ObjectiveDetail, 'directives'>) {
  const texts = useTexts(objectiveTexts)
  const format = useFormats()
  return (
    <section className={styles.block} aria-labelledby="directives">
      <h2 id="directives">{texts.directives}</h2>
      {directives.length === 0 ? (
        <p className={styles.muted}>{texts.noDirectives}</p>
      ) : (
        <ul className={styles.directives}>
          {directives.map((directive) => (
            <li key={directive.id}>
              <strong>
                {directive.type} {directive.number}
              </strong>{' '}
              {texts.issued(format.day(directive.issuedOn), directive.issuer ?? '')}
              {directive.title && <span className={styles.muted}>{directive.title}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
