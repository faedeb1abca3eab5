import type { getPlanMatrix } from '@gandan/contracts/dashboard/figures'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { RagMark } from '../../../shell/rag-mark.tsx'
import { useTrailFrom } from '../../../shell/trail.ts'
import { objectiveTexts } from '../objective-texts.ts'
import tables from '../tables.module.css'
import { figuresTexts } from './figures-texts.ts'
import { viewsTexts } from './views-texts.ts'
import styles from './figures.module.css'

type Matrix = ResponseOf<typeof getPlanMatrix>

interface MatrixTableProps {
  planId: string
  year: number
  on: IsoDate | undefined
  matrix: Matrix
  /** Coloured cells with their shapes; without, plain numbers. */
  isPicture?: boolean
}

/** Objectives by periods; each name and each cell leads to the objective, a cell as it stood then. */
export function MatrixTable(props: MatrixTableProps) {
  const { matrix, isPicture = false } = props
  const texts = useTexts(figuresTexts)
  const number = isPicture ? undefined : tables.number
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={`${texts.matrix}: ${texts.table}`}>
      <table className={`${tables.table} ${styles.matrix}`} aria-labelledby="matrix">
        <thead>
          <tr>
            <th scope="col">{texts.objective}</th>
            {matrix.periods.map((period) => (
              <th key={period.index} scope="col" className={number}>
                {texts.shortPeriod(period.kind, period.index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <MatrixRow key={row.objectiveId} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MatrixRow({ planId, year, on, matrix, isPicture, row }: MatrixTableProps & { row: Matrix['rows'][number] }) {
  const texts = useTexts(figuresTexts)
  const views = useTexts(viewsTexts)
  const { dashboard } = useTexts(objectiveTexts)
  const { rag: levels } = useTexts(commonTexts)
  const format = useFormats()
  const state = useTrailFrom(dashboard(year))
  const { objectiveId, code, title, cells } = row
  const to = { to: '/plans/$planId/objectives/$objectiveId', params: { planId, objectiveId }, state } as const
  return (
    <tr>
      <th scope="row">
        <Link {...to} search={{ on }} title={title}>
          {code}. {title}
        </Link>
      </th>
      {cells.map(({ index, progress, rag }) => {
        const period = matrix.periods.find((one) => one.index === index)
        const name = period ? texts.periodOf(period.kind, period.index, period.year) : ''
        const said = format.percent(progress, 0)
        return (
          <td key={index} className={isPicture ? undefined : tables.number}>
            <Link
              {...to}
              search={{ on: period && period.to < matrix.on ? period.to : on }}
              aria-label={views.cellSaid(code, name, said, levels[rag])}
            >
              {isPicture ? <RagMark level={rag} text={said} /> : said}
            </Link>
          </td>
        )
      })}
    </tr>
  )
}
