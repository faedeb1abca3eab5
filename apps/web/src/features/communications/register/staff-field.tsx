import { foldText } from '@gandan/domain/shared/text'
import { Checkbox, Input, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'
import { useStaffChoices } from './choices.ts'

interface StaffFieldProps {
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error: string | undefined
}

/** Who attended, ticked in a list that words narrow, with or without diacritics. */
export function StaffField({ chosen, onChange, error }: StaffFieldProps) {
  const texts = useTexts(registerTexts)
  const formats = useFormats()
  const [words, setWords] = useState('')
  const shown = useStaffChoices().filter(({ label }) => foldText(label).includes(foldText(words.trim())))
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <fieldset className={styles.group}>
      <legend>{texts.staff}</legend>
      <TextInput
        aria-label={texts.staffSearch}
        placeholder={texts.staffSearch}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles.people}>
        {shown.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
        ))}
        {shown.length === 0 && <p className={styles.quiet}>{texts.staffNone}</p>}
      </div>
      <p className={styles.quiet} role="status">
        {texts.staffCount(formats.number(chosen.length, 0))}
      </p>
      {error !== undefined && <Input.Error>{error}</Input.Error>}
    </fieldset>
  )
}
