import { PETITION_TOPICS } from '@gandan/domain/petitions/topics'
import { Checkbox, TextInput } from '@mantine/core'
import { useTexts } from '../../i18n/texts.ts'
import styles from './cases.module.css'
import { areDays, isTarget, type SettingsDraft } from './settings-draft.ts'
import { settingsTexts } from './texts-settings.ts'

interface SettingsFieldsProps {
  draft: SettingsDraft
  onChange: (patch: Partial<SettingsDraft>) => void
  isDisabled: boolean
}

export function SettingsFields({ draft, onChange, isDisabled }: SettingsFieldsProps) {
  const texts = useTexts(settingsTexts)
  return (
    <>
      {(['isRemoteArea', 'acceptsInWorkingDays'] as const).map((field) => (
        <Checkbox
          key={field}
          label={texts[field]}
          checked={draft[field]}
          disabled={isDisabled}
          onChange={(event) => onChange({ [field]: event.currentTarget.checked })}
        />
      ))}
      <NumberField
        label={texts.answerDays}
        value={draft.answerDays}
        isDisabled={isDisabled}
        error={areDays(draft.answerDays) ? undefined : texts.daysWrong}
        onChange={(answerDays) => onChange({ answerDays })}
      />
      <fieldset className={styles.topics}>
        <legend>{texts.topicDays}</legend>
        {PETITION_TOPICS.map(({ code, name }) => {
          const days = draft.topicDays[code] ?? ''
          return (
            <NumberField
              key={code}
              label={name}
              value={days}
              isDisabled={isDisabled}
              error={days.trim() === '' || areDays(days) ? undefined : texts.daysWrong}
              onChange={(typed) => onChange({ topicDays: { ...draft.topicDays, [code]: typed } })}
            />
          )
        })}
      </fieldset>
      <NumberField
        label={texts.onTimeTarget}
        value={draft.onTimeTarget}
        isDisabled={isDisabled}
        error={isTarget(draft.onTimeTarget) ? undefined : texts.targetWrong}
        onChange={(onTimeTarget) => onChange({ onTimeTarget })}
      />
    </>
  )
}

interface NumberFieldProps {
  label: string
  value: string
  isDisabled: boolean
  error: string | undefined
  onChange: (typed: string) => void
}

function NumberField({ label, value, isDisabled, error, onChange }: NumberFieldProps) {
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={3}
      value={value}
      disabled={isDisabled}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
