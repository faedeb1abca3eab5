import { SimpleGrid, TextInput } from '@mantine/core'
import type { UserRow } from '@gandan/contracts/organisation/users'
import { fieldMessage, problemMessage } from '../../../api/problem-message.ts'
import type { ApiProblem } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import styles from '../rows.module.css'
import { useToday } from '../session.api.ts'
import { useAssignmentWords } from './assignment-words.ts'
import { usersTexts } from './texts.ts'
import { isPast, type DraftProblems, type UserDraft } from './user-draft.ts'

interface NamesProps {
  draft: UserDraft
  isNew: boolean
  problem: ApiProblem | null
  wrong: DraftProblems | null
  onChange: (draft: UserDraft) => void
}

export function NameFields({ draft, isNew, problem, wrong, onChange }: NamesProps) {
  const texts = useTexts(usersTexts)
  const taken = problem?.code === 'usernameTaken' ? problemMessage(problem) : undefined
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={texts.name}
        value={draft.displayName}
        maxLength={200}
        data-autofocus
        autoComplete="off"
        error={wrong?.displayName ? texts[wrong.displayName] : fieldMessage(problem, 'displayName')}
        onChange={(event) => onChange({ ...draft, displayName: event.currentTarget.value })}
      />
      <TextInput
        label={texts.username}
        description={isNew ? texts.usernameHelp : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.username}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        disabled={!isNew}
        error={wrong?.username ? texts[wrong.username] : (taken ?? fieldMessage(problem, 'username'))}
        onChange={(event) => onChange({ ...draft, username: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}

export function PastAssignments({ user }: { user: UserRow }) {
  const texts = useTexts(usersTexts)
  const words = useAssignmentWords()
  const today = useToday()
  const past = user.assignments.filter((one) => isPast(one, today))
  if (past.length === 0) return null
  return (
    <section aria-label={texts.past}>
      <strong>{texts.past}</strong>
      <ul className={styles.list}>
        {past.map((one) => (
          <li key={one.id} className={styles.muted}>
            {words.place(one)}, {words.span(one)}
          </li>
        ))}
      </ul>
    </section>
  )
}
