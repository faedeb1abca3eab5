import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { useToday } from '../../organisation/session.api.ts'
import { receptionDutyQuery } from '../receptions.api.ts'
import { receptionTexts } from '../texts-receptions.ts'
import styles from './reception.module.css'

/** How often the chairman received citizens this year against what the law asks, each short period by name. */
export function DutyPanel() {
  const texts = useTexts(receptionTexts)
  const formats = useFormats()
  const today = useToday()
  const year = Number(today.slice(0, 4))
  const duty = useQuery(receptionDutyQuery({ from: `${year}-01-01`, to: today }))
  const count = (value: number) => formats.number(value, 0)
  const found = duty.data
  const short = found?.periods.filter(({ done, required }) => done < required) ?? []
  return (
    <section className={styles.section} aria-label={texts.duty}>
      <h2>{texts.duty}</h2>
      {duty.isPending && <LoadingState rows={1} />}
      {duty.isError && <ErrorState error={duty.error} onRetry={() => void duty.refetch()} />}
      {found && (
        <>
          <p>
            <strong>
              {found.required === 0 ? texts.dutyNone : texts.dutyLine(count(found.done), count(found.required), year)}
            </strong>{' '}
            {found.required > 0 && short.length === 0 && texts.dutyFull}
          </p>
          <p className={styles.quiet}>
            {texts.dutyCounts(
              count(found.visitCount),
              count(found.personCount),
              count(found.groupCount),
              count(found.repeatCount),
            )}
          </p>
          {short.length > 0 && (
            <>
              <p>{texts.dutyMissed}</p>
              <ul aria-label={texts.dutyMissed}>
                {short.map((period) => (
                  <li key={period.from}>
                    {texts.dutyPeriod(
                      formats.day(period.from),
                      formats.day(period.to),
                      count(period.done),
                      count(period.required),
                    )}{' '}
                    <span className={styles.quiet}>
                      ({period.to === today ? `${texts.dutyRunning}; ` : ''}
                      {period.basis})
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className={styles.quiet}>{[...new Set(found.periods.map(({ basis }) => basis))].join('; ')}</p>
        </>
      )}
    </section>
  )
}
