import { Button, Group, Modal, Stack, Title } from '@mantine/core'
import type { UserRow } from '@gandan/contracts/organisation/users'
import { useRef } from 'react'
import { problemMessage } from '../../../api/problem-message.ts'
import type { ApiProblem } from '../../../api/problem.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { AssignmentFields } from './assignment-fields.tsx'
import { useAssignmentWords } from './assignment-words.ts'
import { usersTexts } from './texts.ts'
import { useUserForm, type UserFormEnds } from './use-user-form.ts'
import { NameFields, PastAssignments } from './user-form-parts.tsx'

const AT_ASSIGNMENTS = ['assignmentDatesWrong', 'unitNotFound', 'lastAdministrator']
const AT_THEIR_PLACE = [...AT_ASSIGNMENTS, 'usernameTaken', 'staleVersion']

const staleUserOf = (problem: ApiProblem | null): UserRow | null =>
  problem?.code === 'staleVersion' ? ((problem.details.current as UserRow | undefined) ?? null) : null

interface UserFormProps extends UserFormEnds {
  /** Null for a new account */
  user: UserRow | null
}

export function UserForm({ user, ...ends }: UserFormProps) {
  const texts = useTexts(usersTexts)
  const common = useTexts(commonTexts)
  const words = useAssignmentWords()
  const form = useRef<HTMLFormElement>(null)
  const { draft, setDraft, isNew, isPending, problem, wrong, send, reload, keep } = useUserForm(user, form, ends)
  const stale = staleUserOf(problem)
  return (
    <Modal
      opened
      onClose={ends.onClose}
      size="xl"
      title={user === null ? texts.createTitle : texts.editTitle(user.displayName)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack>
          {problem && (stale === null ? !AT_THEIR_PLACE.includes(problem.code) : false) && (
            <ProblemAlert problem={problem} />
          )}
          <NameFields draft={draft} isNew={isNew} problem={problem} wrong={wrong} onChange={setDraft} />
          <Title order={3}>{texts.assignments}</Title>
          <AssignmentFields
            rows={draft.assignments}
            problems={wrong}
            refusal={problem && AT_ASSIGNMENTS.includes(problem.code) ? problemMessage(problem) : undefined}
            onChange={(assignments) => setDraft({ ...draft, assignments })}
          />
          {user !== null && <PastAssignments user={user} />}
          {stale !== null && (
            <StaleNotice
              current={[stale.displayName, ...stale.assignments.map(words.place)].join('; ')}
              onReload={() => reload(stale)}
              onKeep={() => keep(stale)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={ends.onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={isPending}>
              {isNew ? texts.create : common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
