import { OUTCOME_FIGURES, outcomeUnitOf, type OutcomeUnit } from '@gandan/domain/petitions/outcome-figures'
import { NumberInput } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import styles from './case.module.css'
import { outcomeTexts } from './outcome-texts.ts'
import type { StepDraft } from './step-draft.ts'

const PLACES: Record<OutcomeUnit, number> = { money: 6, land: 2, count: 0 }
const MOST: Record<OutcomeUnit, number> = { money: 10_000_000, land: 1_000_000_000, count: 100_000 }

interface OutcomeFieldsProps {
  figures: NonNullable<StepDraft['figures']>
  onChange: (figures: NonNullable<StepDraft['figures']>) => void
}

/** Money, land and people of a decision or of its carrying out; what is left empty is none. */
export function OutcomeFields({ figures, onChange }: OutcomeFieldsProps) {
  const texts = useTexts(outcomeTexts)
  return (
    <details>
      <summary>{texts.heading}</summary>
      <p className={styles.quiet}>{texts.hint}</p>
      <div className={styles.figures}>
        {OUTCOME_FIGURES.map((figure) => {
          const unit = outcomeUnitOf(figure)
          return (
            <NumberInput
              key={figure}
              label={texts.figures[figure]}
              value={figures[figure]}
              onChange={(value) => onChange({ ...figures, [figure]: value })}
              min={0}
              max={MOST[unit]}
              decimalScale={PLACES[unit]}
              decimalSeparator=","
              thousandSeparator="."
              hideControls
            />
          )
        })}
      </div>
    </details>
  )
}
