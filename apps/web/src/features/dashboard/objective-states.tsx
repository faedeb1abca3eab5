import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import { TASK_STATES, type TaskState } from '@gandan/domain/plan/task-state'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './objective.module.css'
import { objectiveTexts } from './objective-texts.ts'
import tables from './tables.module.css'

const FILLS: Record<TaskState, string> = {
  planned: '#cbd3db',
  inProgress: '#5b91ca',
  submitted: '#f3bc4a',
  done: '#218a50',
  returned: '#b97c0a',
  cancelled: '#66717d',
}

interface ObjectiveStatesProps {
  objective: ObjectiveDetail
  /** Undefined: today. */
  on: string | undefined
}

/** How many tasks stand in each state: a bar, and the table that says the same. */
export function ObjectiveStates({ objective, on }: ObjectiveStatesProps) {
  const texts = useTexts(objectiveTexts)
  const { taskStates } = useTexts(commonTexts)
  const rows = TASK_STATES.map((state) => ({ state, count: objective.states[state] ?? 0 })).filter(
    ({ count }) => count > 0,
  )
  return (
    <section className={styles.block} aria-labelledby="states">
      <h2 id="states">{texts.states}</h2>
      <div className={styles.stack} aria-hidden>
        {rows.map(({ state, count }) => (
          <span key={state} style={{ flexGrow: count, background: FILLS[state] }} />
        ))}
      </div>
      <table className={tables.table} aria-labelledby="states">
        <thead>
          <tr>
            <th scope="col">{texts.stateName}</th>
            <th scope="col" className={tables.number}>
              {texts.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ state, count }) => (
            <tr key={state}>
              <th scope="row">
                <span className={styles.swatch} style={{ background: FILLS[state] }} aria-hidden />
                {taskStates[state]}
              </th>
              <td className={tables.number}>
                <Link
                  to="/plans/$planId/tasks"
                  params={{ planId: objective.planId }}
                  search={{ objective: [objective.id], state: [state], on }}
                >
                  {count}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
