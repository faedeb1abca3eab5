import type { getPlanMatrix } from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DownloadMenu, TABLE_FORMATS } from '../../../shell/download-menu.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { RagMark } from '../../../shell/rag-mark.tsx'
import { useTrailFrom } from '../../../shell/trail.ts'
import { ChartTableTabs } from '../chart-table-tabs.tsx'
import type { MatrixKind, TrendView } from '../dashboard-search.ts'
import { objectiveTexts } from '../objective-texts.ts'
import tables from '../tables.module.css'
import { matrixQuery } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'
import styles from './figures.module.css'

interface PlanMatrixProps {
  planId: string
  year: number
  on: IsoDate | undefined
  view: TrendView
  kind: MatrixKind
  onShow: (change: { matrix?: TrendView; matrixBy?: MatrixKind }) => void
}

/** Objectives by periods, coloured or in plain numbers; a cell opens the objective as it stood then. */
export function PlanMatrix({ planId, year, on, view, kind, onShow }: PlanMatrixProps) {
  const texts = useTexts(figuresTexts)
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
          said={texts.matrixSaid(
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

interface MatrixTableProps {
  planId: string
  year: number
  on: IsoDate | undefined
  matrix: ResponseOf<typeof getPlanMatrix>
  /** Coloured cells with their shapes; without, plain numbers. */
  isPicture?: boolean
}

function MatrixTable({ planId, year, on, matrix, isPicture = false }: MatrixTableProps) {
  const texts = useTexts(figuresTexts)
  const { dashboard } = useTexts(objectiveTexts)
  const { rag: levels } = useTexts(commonTexts)
  const format = useFormats()
  const state = useTrailFrom(dashboard(year))
  const nameOf = (index: number) => {
    const period = matrix.periods.find((one) => one.index === index)
    return period ? texts.periodOf(period.kind, period.index, period.year) : ''
  }
  const dayOf = (index: number) => {
    const end = matrix.periods.find((one) => one.index === index)?.to
    return end !== undefined && end < matrix.on ? end : on
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={`${texts.matrix}: ${texts.table}`}>
      <table className={`${tables.table} ${styles.matrix}`} aria-labelledby="matrix">
        <thead>
          <tr>
            <th scope="col">{texts.objective}</th>
            {matrix.periods.map((period) => (
              <th key={period.index} scope="col" className={isPicture ? undefined : tables.number}>
                {texts.shortPeriod(period.kind, period.index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ objectiveId, code, title, cells }) => (
            <tr key={objectiveId}>
              <th scope="row">
                <Link
                  to="/plans/$planId/objectives/$objectiveId"
                  params={{ planId, objectiveId }}
                  search={{ on }}
                  state={state}
                  title={title}
                >
                  {code}. {title}
                </Link>
              </th>
              {cells.map(({ index, progress, rag }) => (
                <td key={index} className={isPicture ? undefined : tables.number}>
                  <Link
                    to="/plans/$planId/objectives/$objectiveId"
                    params={{ planId, objectiveId }}
                    search={{ on: dayOf(index) }}
                    state={state}
                    aria-label={texts.cellSaid(code, nameOf(index), format.percent(progress, 0), levels[rag])}
                  >
                    {isPicture ? (
                      <RagMark level={rag} text={format.percent(progress, 0)} />
                    ) : (
                      format.percent(progress, 0)
                    )}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
