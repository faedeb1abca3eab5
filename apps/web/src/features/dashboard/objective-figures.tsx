import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import { Bullet } from './objective-bars.tsx'
import styles from './objective.module.css'
import { objectiveTexts } from './objective-texts.ts'
import tables from './tables.module.css'

/** Progress against time, and on demand how the figure came about, task by task. */
export function ObjectiveFigures({ objective }: { objective: ObjectiveDetail }) {
  const texts = useTexts(objectiveTexts)
  return (
    <section className={styles.block} aria-labelledby="figures">
      <h2 id="figures">{texts.figures}</h2>
      <div className={styles.large}>
        <Bullet standing={objective} />
      </div>
      {objective.explanation.length > 0 && (
        <details className={styles.explain}>
          <summary>
            <Icon name="chevronRight" size={18} />
            {texts.explain}
          </summary>
          <p>{texts.formula}</p>
          <p>{texts.formulaElapsed}</p>
          <p>{texts.formulaRag}</p>
          <Explanation objective={objective} />
        </details>
      )}
    </section>
  )
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function Explanation({ objective }: { objective: ObjectiveDetail }) {
  const texts = useTexts(objectiveTexts)
  const format = useFormats()
  const { planId, explanation, progress, timeElapsed } = objective
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={texts.explain}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{texts.taskName}</th>
            {[texts.weight, texts.earned, texts.elapsed, texts.contribution].map((name) => (
              <th key={name} scope="col" className={tables.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {explanation.map((row) => (
            <tr key={row.taskId}>
              <th scope="row" className={tables.title}>
                <Link to="/plans/$planId/tasks/$taskId" params={{ planId, taskId: row.taskId }}>
                  {row.title}
                </Link>
              </th>
              <td className={tables.number}>{format.number(row.weight)}</td>
              <td className={tables.number}>{format.percent(row.earned)}</td>
              <td className={tables.number}>{format.percent(row.elapsed)}</td>
              <td className={tables.number}>{format.percent(row.contribution, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.sum}</th>
            <td className={tables.number}>{format.number(sumOf(explanation.map((row) => row.weight)))}</td>
            <td className={tables.number}>{format.percent(progress)}</td>
            <td className={tables.number}>{format.percent(timeElapsed)}</td>
            <td className={tables.number}>{format.percent(sumOf(explanation.map((row) => row.contribution)), 2)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
