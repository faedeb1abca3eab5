import type { ReportDetail } from '@gandan/contracts/reports/reports'
import { isFrozen } from '@gandan/domain/reports/report-state'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { PrintButton } from '../../shell/print-button.tsx'
import { ReportChecks } from './report/report-checks.tsx'
import { ReportSteps } from './report/report-steps.tsx'
import { SectionView } from './report/section-view.tsx'
import { reportFileOf, reportQuery } from './reports.api.ts'
import { StateMark } from './reports-page.tsx'
import { reportsTexts } from './reports-texts.ts'
import styles from './reports.module.css'

const ReportDifferences = lazy(async () => ({
  default: (await import('./report/report-differences.tsx')).ReportDifferences,
}))

/** One report: written, signed, sent, and compared with the figures of today. */
export function ReportPage() {
  const { reportId } = useParams({ from: '/shell/reports/$reportId' })
  const texts = useTexts(reportsTexts)
  const { data, error, refetch } = useQuery(reportQuery(reportId))
  const breadcrumbs = [{ label: texts.title, link: { to: '/reports' as const } }]
  if (!data)
    return (
      <Page title={texts.report} breadcrumbs={breadcrumbs}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
      </Page>
    )
  return (
    <Page
      title={data.title}
      breadcrumbs={breadcrumbs}
      intro={<ReportIntro report={data} />}
      actions={
        <>
          <PrintButton />
          <Button
            component="a"
            variant="default"
            href={reportFileOf(data.id)}
            download
            leftSection={<Icon name="download" />}
          >
            {data.isFrozen ? texts.download : texts.downloadDraft}
          </Button>
          <ReportSteps report={data} />
        </>
      }
    >
      <div className={styles.columns}>
        <article className={styles.text} aria-label={data.title}>
          {data.notes.map((note) => (
            <p key={note} lang="vi">
              {note}
            </p>
          ))}
          {data.sections.map((section) => (
            <SectionView key={section.id} report={data} section={section} />
          ))}
        </article>
        <aside className={`${styles.side} no-print`}>
          {!isFrozen(data.state) && <ReportChecks report={data} />}
          <SignaturePanel report={data} />
          <LifePanel report={data} />
        </aside>
      </div>
      <Suspense fallback={<LoadingState rows={2} />}>{data.isFrozen && <ReportDifferences report={data} />}</Suspense>
    </Page>
  )
}

function ReportIntro({ report }: { report: ReportDetail }) {
  const texts = useTexts(reportsTexts)
  const { day } = useFormats()
  const { period, addressee, isFrozen: isKept, asOf, communeName } = report
  return (
    <>
      <p>
        <StateMark state={report.state} /> {communeName}
        {report.edition > 1 && ` · ${texts.edition(report.edition - 1)}`}
        {report.numberText !== null && ` · ${report.numberText}`}
      </p>
      {addressee !== null && <p lang="vi">{texts.to(addressee)}</p>}
      <p>
        {texts.window(day(period.from), day(period.to))}. {isKept ? texts.frozen(day(asOf)) : texts.live(day(asOf))}
      </p>
    </>
  )
}

function SignaturePanel({ report }: { report: ReportDetail }) {
  const texts = useTexts(reportsTexts)
  const { day } = useFormats()
  const { file, signerName, signedOn, adjustsId, adjustments, adjustReason } = report
  if (!file && adjustsId === null) return null
  return (
    <section className={styles.panel} aria-label={texts.signature}>
      <h2>{texts.signature}</h2>
      {file && (
        <dl className={styles.facts}>
          <dt>{texts.signer}</dt>
          <dd>
            {signerName}, {day(signedOn)}
          </dd>
          <dt>{texts.code}</dt>
          <dd>
            <Link to="/verify" search={{ code: file.code }}>
              {file.code}
            </Link>
          </dd>
          <dt>SHA-256</dt>
          <dd>
            <code>{file.sha256}</code>
          </dd>
        </dl>
      )}
      {adjustsId !== null && (
        <p>
          <Link to="/reports/$reportId" params={{ reportId: adjustsId }}>
            {texts.adjusts}
          </Link>
          {adjustReason !== null && `: ${adjustReason}`}
        </p>
      )}
      {adjustments.map((one) => (
        <p key={one.id}>
          <Link to="/reports/$reportId" params={{ reportId: one.id }}>
            {texts.edition(one.edition - 1)}
            {one.numberText !== null && ` (${one.numberText})`}
          </Link>
        </p>
      ))}
    </section>
  )
}

function LifePanel({ report }: { report: ReportDetail }) {
  const texts = useTexts(reportsTexts)
  const formats = useFormats()
  const words: Record<string, string | undefined> = texts.lifeSteps
  return (
    <section className={styles.panel} aria-label={texts.life}>
      <h2>{texts.life}</h2>
      <ul>
        {report.events.map(({ sequence, at, actorName, step, reason }) => (
          <li key={sequence}>
            {words[step] ?? step}, {actorName ?? '—'}, {formats.instant(at)}
            {reason !== null && `: ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
