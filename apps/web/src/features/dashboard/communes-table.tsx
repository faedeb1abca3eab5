import type { CommuneStanding } from '@gandan/contracts/dashboard'
import { RagMark as RagShape } from '@gandan/charts/rag-mark'
import { RAG_LEVELS } from '@gandan/domain/plan/progress'
import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import { RagMark } from '../../shell/rag-mark.tsx'
import { capitalised } from './capitalised.ts'
import { communesTexts } from './communes-texts.ts'
import styles from './communes.module.css'
import type { CommuneSort } from './dashboard-search.ts'
import { Bullet } from './objective-bars.tsx'
import { sortCommunes } from './sort-communes.ts'
import tables from './tables.module.css'
import { taskLists } from './task-lists.ts'
import { dashboardTexts } from './texts.ts'

interface CommunesTableProps {
  items: readonly CommuneStanding[]
  /** The day for the links; undefined: today. */
  on: string | undefined
  sort: CommuneSort
  direction: 'asc' | 'desc'
  onSort: (sort: CommuneSort, direction: 'asc' | 'desc') => void
}

const FIRST_DIRECTION: Record<CommuneSort, 'asc' | 'desc'> = {
  name: 'asc',
  progress: 'asc',
  rag: 'asc',
  overdue: 'desc',
  done: 'asc',
}

/** Communes side by side; worst first at the first press of a column. */
export function CommunesTable({ items, on, sort, direction, onSort }: CommunesTableProps) {
  const texts = useTexts(communesTexts)
  const press = (column: CommuneSort) => {
    const opposite = direction === 'asc' ? 'desc' : 'asc'
    onSort(column, column === sort ? opposite : FIRST_DIRECTION[column])
  }
  const head = (column: CommuneSort, name: string) => (
    <th key={name} scope="col" aria-sort={column === sort ? `${direction}ending` : undefined}>
      <UnstyledButton className={`${styles.sort} print`} onClick={() => press(column)}>
        {name}
        {column === sort && <Icon name={direction === 'asc' ? 'arrowUp' : 'arrowDown'} size={16} />}
      </UnstyledButton>
    </th>
  )
  return (
    <table className={`${tables.table} ${tables.cards} ${styles.communes}`}>
      <caption className="no-print">{texts.caption}</caption>
      <thead>
        <tr>
          {head('name', texts.commune)}
          {head('progress', texts.progress)}
          {head('rag', texts.rag)}
          <th scope="col">{texts.objectives}</th>
          {head('overdue', texts.overdue)}
          {head('done', texts.done)}
        </tr>
      </thead>
      <tbody>
        {sortCommunes(items, sort, direction).map((commune) => (
          <CommuneRow key={commune.communeId} commune={commune} on={on} />
        ))}
      </tbody>
    </table>
  )
}

function CommuneRow({ commune, on }: { commune: CommuneStanding; on: string | undefined }) {
  const texts = useTexts(communesTexts)
  const { planId } = commune
  const communeName = capitalised(commune.communeName)
  return (
    <tr>
      <th scope="row">
        {planId === null ? (
          communeName
        ) : (
          <Link to="/plans/$planId/dashboard" params={{ planId }} search={{ on }}>
            {communeName}
          </Link>
        )}
        {!commune.isInOffice && <span className={styles.merged}>{texts.merged}</span>}
      </th>
      {planId === null ? (
        <td colSpan={5} className={tables.muted}>
          {texts.noPlan}
        </td>
      ) : (
        <CommuneFigures commune={commune} planId={planId} on={on} />
      )}
    </tr>
  )
}

function CommuneFigures({ commune, planId, on }: { commune: CommuneStanding; planId: string; on: string | undefined }) {
  const texts = useTexts(communesTexts)
  const words = useTexts(dashboardTexts)
  const { counts } = commune
  const lists = taskLists(on)
  return (
    <>
      <td className={tables.whole}>
        <Bullet standing={commune} />
      </td>
      <td>
        <RagMark level={commune.rag} />
      </td>
      <td className={tables.whole}>
        <ObjectivesByRag commune={commune} />
      </td>
      <td data-label={texts.overdue}>
        {counts.overdue === 0 ? (
          0
        ) : (
          <Link to="/plans/$planId/tasks" params={{ planId }} search={lists.overdue} className={styles.grave}>
            {counts.overdue}
          </Link>
        )}
      </td>
      <td>
        <Link to="/plans/$planId/tasks" params={{ planId }} search={lists.all}>
          {words.doneOf(counts.done, counts.total)}
        </Link>
      </td>
    </>
  )
}

/** "4 đúng tiến độ, 2 chậm": shapes and figures, the words for who cannot see them. */
function ObjectivesByRag({ commune }: { commune: CommuneStanding }) {
  const { rag } = useTexts(commonTexts)
  const shown = RAG_LEVELS.filter((level) => (commune.objectivesByRag[level] ?? 0) > 0)
  return (
    <ul className={styles.rags}>
      {shown.map((level) => (
        <li key={level}>
          <RagShape level={level} size={16} />
          {commune.objectivesByRag[level]} <span>{rag[level].toLowerCase()}</span>
        </li>
      ))}
    </ul>
  )
}
