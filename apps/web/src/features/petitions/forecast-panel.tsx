import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { caseForecastQuery } from './cases.api.ts'
import styles from './cases.module.css'
import { casesTexts } from './texts-cases.ts'

/** What falls due for each officer against the working days left; asked for once it is unfolded. */
export function ForecastPanel() {
  const texts = useTexts(casesTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={styles.forecast} aria-label={texts.forecast}>
      <Button
        variant="subtle"
        aria-expanded={isOpen}
        rightSection={<Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={16} />}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.forecast}
      </Button>
      {isOpen && <Forecast />}
    </section>
  )
}

function Forecast() {
  const texts = useTexts(casesTexts)
  const formats = useFormats()
  const forecast = useQuery(caseForecastQuery)
  if (forecast.isPending) return <LoadingState rows={3} />
  if (forecast.isError) return <ErrorState error={forecast.error} onRetry={() => void forecast.refetch()} />
  const { items, workingDaysIn7, workingDaysIn30 } = forecast.data
  const count = (value: number) => formats.number(value, 0)
  if (items.length === 0) return <p>{texts.forecastEmpty}</p>
  return (
    <>
      <p>{texts.forecastIntro(count(workingDaysIn7), count(workingDaysIn30))}</p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className="visually-hidden">{texts.forecast}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.officer}</th>
              {[texts.openCases, texts.overdue, texts.dueIn7, texts.dueIn30].map((label) => (
                <th key={label} scope="col" className={styles.number}>
                  {label}
                </th>
              ))}
              <th scope="col">{texts.ifNothing}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.userId} data-late={item.overdue > 0 || undefined}>
                <th scope="row">{item.userName ?? texts.nobody}</th>
                <td className={styles.number}>{count(item.open)}</td>
                <td className={styles.number}>{count(item.overdue)}</td>
                <td className={styles.number}>{count(item.dueIn7)}</td>
                <td className={styles.number}>{count(item.dueIn30)}</td>
                <td>{item.nextOverdueOn === null ? texts.noneLate : texts.lateOn(formats.day(item.nextOverdueOn))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
