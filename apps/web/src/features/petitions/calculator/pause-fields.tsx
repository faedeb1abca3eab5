import { Button, Checkbox } from '@mantine/core'
import type { DeadlineRule } from '@gandan/contracts/petitions/deadlines'
import { addDays, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { WholeDayInput } from '../../organisation/day-input.tsx'
import { pauseOf, pauseText, type Pause } from '../deadlines-search.ts'
import styles from './calculator.module.css'
import type { QuestionProps } from './question-form.tsx'
import { calculatorTexts } from './texts.ts'

type PauseRule = NonNullable<DeadlineRule['pause']>

interface RowProps {
  pause: Pause
  ordinal: number
  onChange: (pause: Pause) => void
  onRemove: () => void
}

function PauseRow({ pause, ordinal, onChange, onRemove }: RowProps) {
  const texts = useTexts(calculatorTexts)
  const { suspendedOn, resumedOn } = pause
  return (
    <div className={styles.row} role="group" aria-label={texts.pause(ordinal)}>
      <WholeDayInput
        label={texts.pauseFrom}
        value={suspendedOn}
        min="2000-01-01"
        max="2100-12-31"
        onChange={(on) => onChange({ ...pause, suspendedOn: on })}
      />
      <Checkbox
        label={texts.pauseStill}
        checked={resumedOn === null}
        onChange={({ currentTarget }) =>
          onChange({ ...pause, resumedOn: currentTarget.checked ? null : addDays(suspendedOn, 1) })
        }
      />
      {resumedOn !== null && (
        <WholeDayInput
          label={texts.pauseTo}
          value={resumedOn}
          min={suspendedOn}
          max="2100-12-31"
          onChange={(on) => onChange({ ...pause, resumedOn: on })}
        />
      )}
      <Button variant="subtle" leftSection={<Icon name="trash" />} onClick={onRemove}>
        {texts.removePause(ordinal)}
      </Button>
    </div>
  )
}

/** A new stop lasts still, from the first day that law and order allow. */
const nextPause = (rule: PauseRule, from: IsoDate, pauses: readonly Pause[]): Pause => {
  const last = pauses.at(-1)
  return {
    suspendedOn: laterOf(rule.validFrom, addDays(last?.resumedOn ?? last?.suspendedOn ?? from, 1)),
    resumedOn: null,
  }
}

export function PauseFields({ pause: rule, from, search, onAsk }: QuestionProps & { pause: PauseRule; from: IsoDate }) {
  const texts = useTexts(calculatorTexts)
  const pauses = (search.pause ?? []).flatMap((text) => pauseOf(text) ?? [])
  const put = (next: readonly Pause[]) => onAsk({ pause: next.map(pauseText) })
  return (
    <fieldset className={styles.group}>
      <legend>{texts.pauses[rule.by]}</legend>
      {pauses.map((pause, index) => (
        <PauseRow
          key={index}
          pause={pause}
          ordinal={index + 1}
          onChange={(changed) => put(pauses.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => put(pauses.filter((_, at) => at !== index))}
        />
      ))}
      {pauses.at(-1)?.resumedOn !== null && (
        <Button
          variant="default"
          leftSection={<Icon name="plus" />}
          onClick={() => put([...pauses, nextPause(rule, from, pauses)])}
        >
          {texts.addPause}
        </Button>
      )}
    </fieldset>
  )
}
