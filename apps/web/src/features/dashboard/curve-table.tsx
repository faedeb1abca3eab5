import type { CurvePoint } from '@gandan/contracts/dashboard'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './curve-table.module.css'
import tables from './tables.module.css'
import { dashboardTexts } from './texts.ts'

/** The points of the S-curve in figures; the day looked at is marked. */
export function CurveTable({ points, on }: { points: readonly CurvePoint[]; on: IsoDate }) {
  const texts = useTexts(dashboardTexts)
  const format = useFormats()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className={styles.box} tabIndex={0} role="region" aria-label={texts.trendTable}>
      <table className={`${tables.table} ${styles.points}`} aria-labelledby="trend">
        <thead>
          <tr>
            <th scope="col">{texts.day}</th>
            <th scope="col" className={tables.number}>
              {texts.planned}
            </th>
            <th scope="col" className={tables.number}>
              {texts.actual}
            </th>
            <th scope="col" className={tables.number}>
              {texts.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.on} aria-current={point.on === on ? 'date' : undefined}>
              <th scope="row">{format.day(point.on)}</th>
              <td className={tables.number}>{format.percent(point.planned)}</td>
              <td className={tables.number}>{format.percent(point.actual)}</td>
              <td className={tables.number}>
                {point.actual === null ? '—' : texts.points(format.number((point.actual - point.planned) * 100))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
