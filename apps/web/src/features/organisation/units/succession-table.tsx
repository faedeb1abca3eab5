import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import rows from '../rows.module.css'
import { successionsQuery } from './units.api.ts'
import styles from './units-page.module.css'
import { unitsTexts } from './texts.ts'

function Table() {
  const texts = useTexts(unitsTexts)
  const formats = useFormats()
  const successions = useQuery(successionsQuery)
  if (successions.isPending) return <LoadingState rows={2} />
  if (successions.isError) return <ErrorState error={successions.error} onRetry={() => void successions.refetch()} />
  if (successions.data.items.length === 0) return <p className={styles.note}>{texts.noSuccession}</p>
  return (
    <div className={rows.scroll}>
      <table className={rows.table}>
        <caption className="visually-hidden">{texts.successions}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.fromUnit}</th>
            <th scope="col">{texts.toUnit}</th>
            <th scope="col">{texts.on}</th>
            <th scope="col">{texts.share}</th>
            <th scope="col">{texts.resolution}</th>
          </tr>
        </thead>
        <tbody>
          {successions.data.items.map((one) => (
            <tr key={`${one.fromId} ${one.toId} ${one.on}`}>
              <th scope="row">{one.fromName}</th>
              <td data-label={texts.toUnit}>{one.toName}</td>
              <td data-label={texts.on}>{formats.day(one.on)}</td>
              <td data-label={texts.share}>{texts.shares[one.share]}</td>
              <td data-label={texts.resolution}>{one.legalDocument}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function SuccessionTable() {
  const texts = useTexts(unitsTexts)
  return (
    <section>
      <Title order={2} mb="xs">
        {texts.successions}
      </Title>
      <p className={styles.note}>{texts.successionsNote}</p>
      <Table />
    </section>
  )
}
