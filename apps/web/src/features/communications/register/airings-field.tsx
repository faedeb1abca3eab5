import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { ActionIcon, Button, Input } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { Icon } from '../../../shell/icon.tsx'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'

interface AiringsFieldProps {
  days: readonly (IsoDate | null)[]
  today: IsoDate
  onChange: (days: (IsoDate | null)[]) => void
  error: string | undefined
}

const MOST_AIRINGS = 60

/** Every day on which an item was aired or posted; an airing more is one key away. */
export function AiringsField({ days, today, onChange, error }: AiringsFieldProps) {
  const texts = useTexts(registerTexts)
  return (
    <fieldset className={styles.group}>
      <legend>{texts.airedOn}</legend>
      <div className={styles.airings}>
        {days.map((on, index) => (
          <div key={`${index} of ${days.length}`} className={styles.airing}>
            <DayField
              label={texts.airedOnNth(index + 1)}
              value={on}
              maxOn={today}
              onChange={(next) => onChange(days.map((one, place) => (place === index ? next : one)))}
            />
            {days.length > 1 && (
              <ActionIcon
                size="lg"
                aria-label={texts.removeAiring(index + 1)}
                onClick={() => onChange(days.filter((_, place) => place !== index))}
              >
                <Icon name="close" />
              </ActionIcon>
            )}
          </div>
        ))}
        {days.length < MOST_AIRINGS && (
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => onChange([...days, days.includes(today) ? null : today])}
          >
            {texts.addAiring}
          </Button>
        )}
      </div>
      {error !== undefined && <Input.Error>{error}</Input.Error>}
    </fieldset>
  )
}
