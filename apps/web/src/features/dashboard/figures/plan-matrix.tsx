import type { getPlanMatrix } from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DownloadMenu, TABLE_FORMATS } from '../../../shell/download-menu.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { RagMark } from '../../../shell/rag-mark.tsx'
import tables from '../tables.module.css'
import { matrixQuery } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'
import styles from './figures.module.css'

interface PlanMatrixProps {
  planId: string
  on: IsoDate | undefined
}

/** Objectives by periods, each cell a colour with its shape and percent; a cell opens the objective on that day. */
export function PlanMatrix({ planId, on }: PlanMatrixProps) {
  const texts = useTexts(figuresTexts)
  const [kind, setKind] = useState<'month' | 'quarter'>('quarter')
  const { data, error, refetch } = useQuery(matrixQuery(planId, { kind, on }))
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
          onChange={(next) => setKind(next === 'month' ? 'month' : 'quarter')}
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
      {data && <MatrixTable planId={planId} on={on} matrix={data} />}
    </section>
  )
}

interface MatrixTableProps extends PlanMatrixProps {
  matrix: ResponseOf<typeof getPlanMatrix>
}

function MatrixTable({ planId, on, matrix }: MatrixTableProps) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={`${texts.matrix}: ${texts.table}`}>
      <table className={`${tables.table} ${styles.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{texts.objective}</th>
            {matrix.periods.map((period) => (
              <th key={period.index} scope="col">
                {texts.shortPeriod(period.kind, period.index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ objectiveId, code, title, cells }) => (
            <tr key={objectiveId}>
              <th scope="row">
                <Link to="/plans/$planId/objectives/$objectiveId" params={{ planId, objectiveId }} search={{ on }}>
                  {code}. {title}
                </Link>
              </th>
              {cells.map(({ index, progress, rag }) => (
                <td key={index}>
                  <RagMark level={rag} text={format.percent(progress, 0)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
