import { isOpenState } from '@gandan/domain/petitions/case-phases'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { lookalikesQuery } from '../case-detail.api.ts'
import { caseWords } from '../case-words.ts'
import type { IntakeDraft } from './intake-draft.ts'
import styles from './intake.module.css'
import { intakeTexts } from './texts.ts'

const WAIT_MS = 500
const ENOUGH_LETTERS = 12

interface LookalikeListProps {
  draft: IntakeDraft
  onJoin: (found: IntakeDraft['joinCase']) => void
}

/** While typing: what came in before about the same matter or from the same person, to join instead of doubling it. */
export function LookalikeList({ draft, onJoin }: LookalikeListProps) {
  const texts = useTexts(intakeTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  const { kind, summary, villageId } = draft
  const names = draft.people.map(({ name }) => name.trim()).filter((name) => name.includes(' '))
  const [question] = useDebouncedValue({ kind, summary, villageId, names }, WAIT_MS)
  const isWorthAsking = question.summary.trim().length >= ENOUGH_LETTERS || question.names.length > 0
  const found = useQuery(lookalikesQuery(question, isWorthAsking)).data?.items ?? []
  return (
    <aside className={styles.side} aria-live="polite">
      <h2>{texts.lookalikes}</h2>
      {found.length === 0 && <p className={styles.quiet}>{texts.noLookalikes}</p>}
      <ul>
        {found.map((one) => (
          <li key={one.petitionId ?? one.visitId ?? one.code}>
            <p>
              {one.caseId === null ? (
                one.code
              ) : (
                <Link to="/cases/$caseId" params={{ caseId: one.caseId }} target="_blank">
                  {one.code}
                </Link>
              )}{' '}
              · {words.kinds[one.kind]} · {formats.day(one.receivedOn)}
            </p>
            <p>{one.title}</p>
            <p className={styles.quiet}>
              {[
                one.villageName,
                one.isSamePerson ? texts.samePerson : texts.similar(formats.percent(one.similarity, 0)),
                one.state && words.states[one.state],
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {one.caseId !== null && one.kind === kind && one.state !== null && isOpenState(one.state) && (
              <Button
                variant="default"
                size="compact-md"
                onClick={() => onJoin({ id: one.caseId as string, code: one.code })}
              >
                {texts.join}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}
