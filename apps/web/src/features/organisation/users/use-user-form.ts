import type { UserRow } from '@gandan/contracts/organisation/users'
import { useState, type RefObject } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { focusFirstError } from '../../../shell/focus-first-error.ts'
import { useToday } from '../session.api.ts'
import type { GivenPassword } from './password-dialog.tsx'
import { usersTexts } from './texts.ts'
import { assignmentsOf, draftOf, emptyDraft, problemsOf, type UserDraft } from './user-draft.ts'
import { useCreateUser, useUpdateUser } from './users.api.ts'

export interface UserFormEnds {
  onClose: () => void
  onGiven: (given: GivenPassword) => void
}

/** The draft of an account, what is wrong with it, and its two ways to the API. */
export const useUserForm = (user: UserRow | null, form: RefObject<HTMLFormElement | null>, ends: UserFormEnds) => {
  const texts = useTexts(usersTexts)
  const today = useToday()
  const [base, setBase] = useState(user)
  const [draft, setDraft] = useState<UserDraft>(() => (user === null ? emptyDraft(today) : draftOf(user, today)))
  const [wasSent, setWasSent] = useState(false)
  const create = useCreateUser()
  const update = useUpdateUser({ quiet: true })
  const error = create.error ?? update.error
  const isNew = base === null
  const onError = () => focusFirstError(form.current)
  const displayName = draft.displayName.trim()
  const assignments = assignmentsOf(draft)

  const sendNew = () =>
    create.mutate(
      { username: draft.username.trim().toLowerCase(), displayName, assignments },
      {
        onSuccess: ({ user: made, temporaryPassword }) => {
          notify('done', texts.created(made.displayName))
          ends.onGiven({ displayName: made.displayName, username: made.username, password: temporaryPassword })
        },
        onError,
      },
    )
  const sendEdit = (held: UserRow) => {
    const onSuccess = (saved: UserRow) => {
      notify('done', texts.saved(saved.displayName))
      ends.onClose()
    }
    update.mutate({ user: held, body: { displayName, assignments } }, { onSuccess, onError })
  }
  const send = () => {
    setWasSent(true)
    if (problemsOf(draft, isNew) !== null) onError()
    else if (base === null) sendNew()
    else sendEdit(base)
  }
  const reload = (current: UserRow) => {
    setBase(current)
    setDraft(draftOf(current, today))
    update.reset()
  }
  const keep = (current: UserRow) => {
    setBase(current)
    sendEdit(current)
  }
  return {
    draft,
    setDraft,
    isNew,
    isPending: create.isPending || update.isPending,
    problem: error === null ? null : problemOf(error),
    wrong: wasSent ? problemsOf(draft, isNew) : null,
    send,
    reload,
    keep,
  }
}
