import type { PeriodKind } from '@gandan/domain/organisation/reporting-periods'
import { useTexts } from '../../i18n/texts.ts'
import { CHART_FORMATS, DownloadMenu, PAPER_FORMATS } from '../../shell/download-menu.tsx'
import { PrintButton } from '../../shell/print-button.tsx'
import { dashboardTexts } from './texts.ts'

interface Asked {
  on: string | undefined
  period?: PeriodKind
}

interface OfThing {
  kind: 'plans' | 'objectives'
  id: string
  asked: Asked
}

const PAPERS = { plans: '/exports/plans/:id/dashboard', objectives: '/exports/objectives/:id' }

/** The whole page for paper or a briefing, or straight to the printer. */
export function PaperActions({ kind, id, asked, name }: OfThing & { name: string }) {
  return (
    <>
      <DownloadMenu name={name} path={PAPERS[kind]} params={{ id }} query={{ ...asked }} formats={PAPER_FORMATS} />
      <PrintButton />
    </>
  )
}

export function CurveDownload({ kind, id, asked }: OfThing) {
  const { trendTitle } = useTexts(dashboardTexts)
  const path = `/exports/${kind}/:id/curve`
  return <DownloadMenu name={trendTitle} path={path} params={{ id }} query={{ ...asked }} formats={CHART_FORMATS} />
}

export function CommunesActions({ name, query }: { name: string; query: { year: number; on: string | undefined } }) {
  return (
    <>
      <DownloadMenu name={name} path="/exports/communes/comparison" query={query} formats={CHART_FORMATS} />
      <PrintButton />
    </>
  )
}
