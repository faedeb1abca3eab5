import type { ObjectiveDetail } from '@gandan/contracts/dashboard'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts.ts'
import type { TasksSearch } from '../plan/tasks/tasks-search.ts'
import styles from './objective.module.css'
import { objectiveTexts } from './objective-texts.ts'
import tables from './tables.module.css'
import { HolderCell } from './task-cells.tsx'
import { COUNTED_STATES } from './task-lists.ts'

type Person = ObjectiveDetail['people'][number]

/** Who holds how much of it; those with late work first. */
export function ObjectivePeople({ objective, on }: { objective: ObjectiveDetail; on: string | undefined }) {
  const texts = useTexts(objectiveTexts)
  return (
    <section className={styles.block} aria-labelledby="people">
      <h2 id="people">{texts.people}</h2>
      <table className={tables.table} aria-labelledby="people">
        <thead>
          <tr>
            <th scope="col">{texts.person}</th>
            {[texts.overdue, texts.done, texts.total].map((name) => (
              <th key={name} scope="col" className={tables.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objective.people.map((person) => (
            <PersonRow
              key={`${person.userId}/${person.unitName}`}
              person={person}
              planId={objective.planId}
              place={{ objective: [objective.id], on }}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PersonRow({ person, planId, place }: { person: Person; planId: string; place: TasksSearch }) {
  const own = person.userId === null ? null : { ...place, owner: [person.userId] }
  return (
    <tr>
      <th scope="row" className={styles.person}>
        <HolderCell task={{ ownerUserName: person.displayName, ownerUnitName: person.unitName }} />
      </th>
      <Count planId={planId} count={person.overdue} search={own && { ...own, due: ['overdue'] }} isGrave />
      <Count planId={planId} count={person.done} search={own && { ...own, state: ['done'] }} />
      <Count planId={planId} count={person.total} search={own && { ...own, state: COUNTED_STATES }} />
    </tr>
  )
}

interface CountProps {
  planId: string
  count: number
  /** Null where no filter of the list says the same. */
  search: TasksSearch | null
  isGrave?: boolean
}

function Count({ planId, count, search, isGrave = false }: CountProps) {
  return (
    <td className={tables.number}>
      {count === 0 || search === null ? (
        count
      ) : (
        <Link
          to="/plans/$planId/tasks"
          params={{ planId }}
          search={search}
          className={isGrave ? styles.grave : undefined}
        >
          {count}
        </Link>
      )}
    </td>
  )
}
