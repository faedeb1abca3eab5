import { Badge, Button } from '@mantine/core'
import type { UserRow } from '@gandan/contracts/organisation/users'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { notify } from '../../../shell/notices.ts'
import styles from '../rows.module.css'
import { useMe, useToday } from '../session.api.ts'
import { useAssignmentWords } from './assignment-words.ts'
import type { GivenPassword } from './password-dialog.tsx'
import { usersTexts } from './texts.ts'
import { isPast } from './user-draft.ts'
import { useResetPassword, useUpdateUser } from './users.api.ts'

interface UserTableProps {
  users: readonly UserRow[]
  caption: string
  onEdit: (user: UserRow) => void
  onGiven: (given: GivenPassword) => void
}

export function UserTable({ users, caption, onEdit, onGiven }: UserTableProps) {
  const texts = useTexts(usersTexts)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption aria-live="polite">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.assignments}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.twoStep}</th>
            <th scope="col">{texts.lastSeen}</th>
            <th scope="col" className="no-print">
              {texts.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserLine key={user.id} user={user} onEdit={onEdit} onGiven={onGiven} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function UserLine({ user, onEdit, onGiven }: { user: UserRow } & Pick<UserTableProps, 'onEdit' | 'onGiven'>) {
  const texts = useTexts(usersTexts)
  const formats = useFormats()
  const isOwn = useMe().userId === user.id
  return (
    <tr>
      <th scope="row">
        {user.displayName}
        {isOwn && <span className={styles.muted}> ({texts.you})</span>}
        <small>{user.username}</small>
      </th>
      <td>
        <Assignments user={user} />
      </td>
      <td>
        <Badge color={user.disabledAt === null ? 'green' : 'gray'}>
          {user.disabledAt === null ? texts.active : texts.disabled}
        </Badge>
        {user.disabledAt !== null && <small>{formats.instant(user.disabledAt)}</small>}
        {user.disabledAt === null && user.mustChangePassword && <small>{texts.temporary}</small>}
      </td>
      <td data-label={texts.twoStep} className={styles.nowrap}>
        {user.hasTotp ? texts.twoStepOn : texts.twoStepOff}
      </td>
      <td data-label={texts.lastSeen}>{user.lastSeenAt === null ? texts.never : formats.instant(user.lastSeenAt)}</td>
      <td className="no-print">
        <UserButtons user={user} isOwn={isOwn} onEdit={onEdit} onGiven={onGiven} />
      </td>
    </tr>
  )
}

function Assignments({ user }: { user: UserRow }) {
  const texts = useTexts(usersTexts)
  const words = useAssignmentWords()
  const today = useToday()
  if (user.assignments.length === 0) return <span className={styles.muted}>{texts.noAssignment}</span>
  return (
    <ul className={styles.list}>
      {user.assignments
        .toSorted((a, b) => Number(isPast(a, today)) - Number(isPast(b, today)))
        .map((one) => (
          <li key={one.id} className={isPast(one, today) ? styles.muted : undefined}>
            {words.place(one)}
            <small>
              {words.span(one)}
              {isPast(one, today) && ` (${texts.over})`}
            </small>
          </li>
        ))}
    </ul>
  )
}

interface UserButtonsProps extends Pick<UserTableProps, 'onEdit' | 'onGiven'> {
  user: UserRow
  isOwn: boolean
}

const small = { variant: 'default', size: 'compact-md' } as const

function UserButtons({ user, isOwn, onEdit, onGiven }: UserButtonsProps) {
  const texts = useTexts(usersTexts)
  const { displayName: name, username } = user
  const switches = useUpdateUser()
  const reset = useResetPassword()
  const isDisabled = user.disabledAt !== null
  const askSwitch = async () => {
    const question = isDisabled
      ? { title: texts.enableTitle, text: texts.enableText(name), confirmLabel: texts.enable }
      : { title: texts.disableTitle, text: texts.disableText(name), confirmLabel: texts.disable, isDanger: true }
    if (!(await confirm(question))) return
    const onSuccess = () => notify('done', isDisabled ? texts.enableDone(name) : texts.disableDone(name))
    switches.mutate({ user, body: { isDisabled: !isDisabled } }, { onSuccess })
  }
  const askReset = async () => {
    const question = { title: texts.resetTitle, text: texts.resetText(name), confirmLabel: texts.reset, isDanger: true }
    if (!(await confirm(question))) return
    const onSuccess = ({ temporaryPassword: password }: { temporaryPassword: string }) =>
      onGiven({ displayName: name, username, password })
    reset.mutate(user, { onSuccess })
  }
  return (
    <div className={styles.buttons}>
      <Button {...small} aria-label={texts.editLabel(name)} onClick={() => onEdit(user)}>
        {texts.edit}
      </Button>
      {!isOwn && (
        <>
          <Button
            {...small}
            aria-label={isDisabled ? texts.enableLabel(name) : texts.disableLabel(name)}
            loading={switches.isPending}
            onClick={() => void askSwitch()}
          >
            {isDisabled ? texts.enable : texts.disable}
          </Button>
          <Button
            {...small}
            aria-label={texts.resetLabel(name)}
            loading={reset.isPending}
            onClick={() => void askReset()}
          >
            {texts.reset}
          </Button>
        </>
      )}
    </div>
  )
}
