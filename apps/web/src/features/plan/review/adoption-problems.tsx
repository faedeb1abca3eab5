import { adoptionProblems, type AdoptionProblem } from '@gandan/domain/plan/import/validate-for-adoption'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { Alert } from '@mantine/core'
import { useMemo } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { itemHeadId, refocus } from './focus.ts'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'

const MOST_SHOWN = 20
const FIELD_OF: Partial<Record<AdoptionProblem['code'], string>> = {
  titleMissing: 'plan-title',
  yearMissing: 'plan-year',
  yearOutOfRange: 'plan-year',
}

const placeOf = (document: PlanDocument, problem: AdoptionProblem) => {
  const item = document.items.find(
    ({ key, tasks }) => key === problem.key || tasks.some((task) => task.key === problem.key),
  )
  if (!item) return { item, fieldId: FIELD_OF[problem.code] }
  const isTask = item.key !== problem.key
  return { item, fieldId: isTask ? `task-${problem.key}` : itemHeadId(item.key) }
}

export const useAdoptionProblems = (document: PlanDocument): AdoptionProblem[] =>
  useMemo(() => adoptionProblems(document), [document])

/** What keeps the draft from being adopted, each with the way to where it is mended. */
export function AdoptionProblems({ problems }: { problems: readonly AdoptionProblem[] }) {
  const texts = useTexts(reviewTexts)
  const { document, select } = useReview()
  if (problems.length === 0) return null
  return (
    <Alert color="amber" icon={<Icon name="warning" />} title={texts.toMend(problems.length)} mb="md">
      <ul className={styles.problems}>
        {problems.slice(0, MOST_SHOWN).map((problem, index) => {
          const { item, fieldId } = placeOf(document, problem)
          const words = `${item ? `${item.code}: ` : ''}${texts.problems[problem.code]}`
          if (fieldId === undefined) return <li key={index}>{words}</li>
          return (
            <li key={index}>
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  if (item) select(item.key)
                  refocus(fieldId)
                }}
              >
                {words}
              </button>
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
