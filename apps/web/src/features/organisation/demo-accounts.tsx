import { Title } from '@mantine/core'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getInstance } from '@gandan/contracts/organisation/session'
import { ROLE_IDS } from '@gandan/domain/organisation/roles'
import { useMutation } from '@tanstack/react-query'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { sendSignIn } from './session.api.ts'
import styles from './sign-in-page.module.css'
import { signInTexts } from './texts.ts'

type DemoAccount = ResponseOf<typeof getInstance>['demoAccounts'][number]

interface DemoAccountsProps {
  accounts: readonly DemoAccount[]
  onDone: (answer: { needsTotp: boolean }) => void
}

/** The people of the demonstration, by place: one press signs in. */
export function DemoAccounts({ accounts, onDone }: DemoAccountsProps) {
  const texts = useTexts(signInTexts)
  const { roles } = useTexts(commonTexts)
  const signIn = useMutation({ mutationFn: sendSignIn, onSuccess: onDone })
  const roleOf = (account: DemoAccount) => {
    const known = ROLE_IDS.find((role) => role === account.role)
    return known ? roles[known] : account.role
  }
  const places = [...new Set(accounts.map((account) => account.place))]
  return (
    <section className={styles.accounts} aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {texts.demoTitle}
      </Title>
      <p>{texts.demoHelp}</p>
      {places.map((place) => (
        <div key={place}>
          <h3>{place}</h3>
          <ul>
            {accounts
              .filter((account) => account.place === place)
              .map((account) => (
                <li key={account.username}>
                  <button
                    type="button"
                    disabled={signIn.isPending}
                    onClick={() => signIn.mutate({ username: account.username, password: account.password })}
                  >
                    <i className="visually-hidden">{texts.submit}: </i>
                    <strong>{roleOf(account)}</strong> <span>{account.displayName}</span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
