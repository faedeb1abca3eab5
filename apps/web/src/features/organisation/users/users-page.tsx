import { Button, TextInput } from '@mantine/core'
import type { UserRow } from '@gandan/contracts/organisation/users'
import { hasRole } from '@gandan/domain/organisation/roles'
import { foldText } from '@gandan/domain/shared/text'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import styles from '../rows.module.css'
import { useActor } from '../session.api.ts'
import { PasswordDialog, type GivenPassword } from './password-dialog.tsx'
import { usersTexts } from './texts.ts'
import { UserForm } from './user-form.tsx'
import { UserTable } from './user-table.tsx'
import { usersQuery } from './users.api.ts'

type Open = { form: UserRow | null } | { given: GivenPassword } | null

const useFound = (users: readonly UserRow[], typed: string): UserRow[] => {
  const { roles } = useTexts(commonTexts)
  const wanted = foldText(typed)
  return users.filter((user) => {
    const places = user.assignments.flatMap((one) => [roles[one.roleId], one.unitName])
    return foldText([user.displayName, user.username, ...places].join(' ')).includes(wanted)
  })
}

function SearchBox({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const texts = useTexts(usersTexts)
  return (
    <div className={`${styles.tools} no-print`} role="search">
      <TextInput
        type="search"
        label={texts.search}
        leftSection={<Icon name="search" size={18} />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        style={{ flex: '1 1 20rem', maxWidth: '32rem' }}
      />
    </div>
  )
}

/** The search is in the address too, so that a found list can be sent on. */
const useTyped = (): [string, (text: string) => void] => {
  const { q } = useSearch({ from: '/shell/admin/users' })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q ?? '')
  return [
    typed,
    (text) => {
      setTyped(text)
      void navigate({ to: '/admin/users', search: { q: text || undefined }, replace: true })
    },
  ]
}

export function UsersPage() {
  const texts = useTexts(usersTexts)
  const users = useQuery(usersQuery)
  const isAdministrator = hasRole(useActor(), 'administrator')
  const [typed, onType] = useTyped()
  const [open, setOpen] = useState<Open>(null)
  const all = users.data?.items ?? []
  const found = useFound(all, typed)
  const onGiven = (given: GivenPassword) => setOpen({ given })
  const add = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setOpen({ form: null })}>
      {texts.add}
    </Button>
  )
  return (
    <Page title={texts.title} intro={texts.intro} actions={isAdministrator ? add : undefined}>
      {users.isPending && <LoadingState />}
      {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
      {users.isSuccess && all.length === 0 && <EmptyState title={texts.empty} icon="users" action={add} />}
      {all.length > 0 && <SearchBox typed={typed} onType={onType} />}
      {all.length > 0 && found.length === 0 && (
        <EmptyState
          title={texts.nothingFound}
          icon="search"
          action={<Button onClick={() => onType('')}>{texts.clear}</Button>}
        >
          {texts.nothingFoundText}
        </EmptyState>
      )}
      {found.length > 0 && (
        <UserTable
          users={found}
          caption={texts.found(found.length, all.length)}
          onEdit={(form) => setOpen({ form })}
          onGiven={onGiven}
        />
      )}
      {open !== null && 'form' in open && <UserForm user={open.form} onClose={() => setOpen(null)} onGiven={onGiven} />}
      {open !== null && 'given' in open && <PasswordDialog given={open.given} onClose={() => setOpen(null)} />}
    </Page>
  )
}
