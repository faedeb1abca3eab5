import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import rows from '../rows.module.css'
import { versionsQuery } from './calendar.api.ts'
import { calendarTexts } from './texts.ts'

function Table() {
  const texts = useTexts(calendarTexts)
  const formats = useFormats()
  const versions = useQuery(versionsQuery)
  if (versions.isPending) return <LoadingState rows={2} />
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
  if (versions.data.items.length === 0) return <p className={rows.muted}>{texts.noVersions}</p>
  return (
    <div className={rows.scroll}>
      <table className={rows.table}>
        <caption className="visually-hidden">{texts.versions}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.version}</th>
            <th scope="col">{texts.savedAt}</th>
            <th scope="col">{texts.savedBy}</th>
            <th scope="col">{texts.because}</th>
          </tr>
        </thead>
        <tbody>
          {versions.data.items.map((version) => (
            <tr key={version.number}>
              <th scope="row">
                {texts.version} {version.number}
              </th>
              <td data-label={texts.savedAt}>{formats.instant(version.createdAt)}</td>
              <td data-label={texts.savedBy}>{version.createdByName ?? texts.system}</td>
              <td data-label={texts.because}>{version.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function VersionList() {
  const texts = useTexts(calendarTexts)
  return (
    <section className="no-print">
      <Title order={2} mb="xs">
        {texts.versions}
      </Title>
      <Table />
    </section>
  )
}
