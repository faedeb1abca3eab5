import type { ReceptionDay } from '@gandan/contracts/petitions/receptions'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { receptionTexts } from '../texts-receptions.ts'
import styles from './reception.module.css'

export type DayChange = 'post' | 'postpone' | 'cancel'

interface DayTableProps {
  days: readonly ReceptionDay[]
  /** Absent: the reader may only look. */
  onChange?: ((day: ReceptionDay, change: DayChange) => void) | undefined
  onOpen?: ((day: ReceptionDay) => void) | undefined
}

export function DayTable({ days, ...acts }: DayTableProps) {
  const texts = useTexts(receptionTexts)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[texts.on, texts.time, texts.place, texts.presider, texts.postBy, texts.state].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className="no-print">
              <span className="visually-hidden">{texts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow key={day.id} day={day} {...acts} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayRow({ day, onChange, onOpen }: { day: ReceptionDay } & Omit<DayTableProps, 'days'>) {
  const texts = useTexts(receptionTexts)
  const formats = useFormats()
  const on = formats.day(day.on)
  const isOpen = day.state === 'planned' || day.state === 'posted'
  return (
    <tr>
      <th scope="row">
        {day.sessionId === null ? (
          on
        ) : (
          <Link to="/receptions/$sessionId" params={{ sessionId: day.sessionId }}>
            {on}
          </Link>
        )}
      </th>
      <td data-label={texts.time}>
        {day.startsAt}–{day.endsAt}
      </td>
      <td data-label={texts.place}>{day.place}</td>
      <td data-label={texts.presider}>{day.presiderName ?? '—'}</td>
      <td data-label={texts.postBy}>{formats.day(day.postBy)}</td>
      <td data-label={texts.state}>
        <div>
          {texts.states[day.state]}
          {day.postedOn !== null && (
            <span className={styles.quiet}> ({texts.postedOn(formats.day(day.postedOn))})</span>
          )}
          {day.isPostedLate && (
            <div className={styles.late}>{day.postedOn === null ? texts.notPostedLate : texts.postedLate}</div>
          )}
          {day.reason !== null && <div className={styles.quiet}>{day.reason}</div>}
        </div>
      </td>
      <td className="no-print">
        {isOpen && onChange && onOpen && <DayActions day={day} onChange={onChange} onOpen={onOpen} />}
      </td>
    </tr>
  )
}

function DayActions({ day, onChange, onOpen }: { day: ReceptionDay } & Required<Omit<DayTableProps, 'days'>>) {
  const texts = useTexts(receptionTexts)
  const on = useFormats().day(day.on)
  const changes: DayChange[] = day.state === 'planned' ? ['post', 'postpone', 'cancel'] : ['postpone', 'cancel']
  return (
    <div className={styles.buttons}>
      {changes.map((change) => (
        <Button
          key={change}
          variant="default"
          size="compact-md"
          aria-label={texts.changeOf(texts[change], on)}
          onClick={() => onChange?.(day, change)}
        >
          {texts[change]}
        </Button>
      ))}
      <Button
        variant="light"
        size="compact-md"
        aria-label={texts.changeOf(texts.open, on)}
        onClick={() => onOpen?.(day)}
      >
        {texts.open}
      </Button>
    </div>
  )
}
