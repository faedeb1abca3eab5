import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DownloadMenu, TABLE_FORMATS } from '../../../shell/download-menu.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { ChartTableTabs } from '../chart-table-tabs.tsx'
import type { MatrixKind, TrendView } from '../dashboard-search.ts'
import tables from '../tables.module.css'
import { matrixQuery } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'
import { MatrixTable } from './matrix-table.tsx'
import { viewsTexts } from './views-texts.ts'

interface PlanMatrixProps {
  plan: { id: string; year: number }
  on: IsoDate | undefined
  search: { matrix?: TrendView | undefined; matrixBy?: MatrixKind | undefined }
  onShow: (change: { matrix?: TrendView; matrixBy?: MatrixKind }) => void
}

/** Objectives by periods, coloured or in plain numbers; a cell opens the objective as it stood then. */
export function PlanMatrix({ plan: { id: planId, year }, on, search, onShow }: PlanMatrixProps) {
  const { matrix: view = 'chart', matrixBy: kind = 'quarter' } = search
  const texts = useTexts(figuresTexts)
  const views = useTexts(viewsTexts)
  const format = useFormats()
  const { data, error, refetch } = useQuery(matrixQuery(planId, { kind, on }))
  const part = data && { planId, year, on, matrix: data }
  return (
    <section className={tables.section} aria-labelledby="matrix">
      <div className={tables.head}>
        <div>
          <h2 id="matrix">{texts.matrix}</h2>
          <p>{texts.matrixIntro}</p>
        </div>
        <SegmentedControl
          className="no-print"
          aria-labelledby="matrix"
          value={kind}
          onChange={(next) => onShow({ matrixBy: next === 'month' ? 'month' : 'quarter' })}
          data={[
            { value: 'quarter', label: texts.quarters },
            { value: 'month', label: texts.months },
          ]}
          transitionDuration={0}
        />
        <DownloadMenu
          name={texts.matrix}
          path="/exports/plans/:id/matrix"
          params={{ id: planId }}
          query={{ kind, on }}
          formats={TABLE_FORMATS}
        />
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {part && (
        <ChartTableTabs
          label={texts.matrix}
          view={view}
          onView={(matrix) => onShow({ matrix })}
          said={views.matrixSaid(
            view === 'table' ? texts.table : texts.chart,
            part.matrix.rows.length,
            part.matrix.periods.length,
            format.day(part.matrix.on),
          )}
          chart={<MatrixTable {...part} isPicture />}
          table={<MatrixTable {...part} />}
        />
      )}
    </section>
  )
}
