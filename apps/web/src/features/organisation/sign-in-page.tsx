import { Anchor, Paper } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { Page } from '../../shell/page.tsx'
import { PublicFrame } from '../../shell/public-frame.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { PasswordStep } from './password-step.tsx'
import { instanceQuery } from './session.api.ts'
import styles from './sign-in-page.module.css'
import { signInTexts } from './texts.ts'
import { TotpStep } from './totp-step.tsx'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const texts = useTexts(signInTexts)
  const { next } = route.useSearch()
  const { data: instance } = useSuspenseQuery(instanceQuery)
  const queryClient = useQueryClient()
  const router = useRouter()
  const [step, setStep] = useState<'password' | 'totp'>('password')
  const enter = ({ needsTotp }: { needsTotp: boolean }) => {
    if (needsTotp) return setStep('totp')
    queryClient.clear()
    router.history.replace(next ?? '/')
  }
  return (
    <PublicFrame>
      <div className={styles.columns} data-demo={instance.demoAccounts.length > 0 || undefined}>
        <Page
          title={step === 'totp' ? texts.totpTitle : texts.title}
          intro={step === 'totp' ? texts.totpHelp : texts.purpose}
        >
          <Paper p="lg">
            {step === 'totp' ? (
              <TotpStep onDone={enter} onBack={() => setStep('password')} />
            ) : (
              <PasswordStep onDone={enter} />
            )}
          </Paper>
          {instance.isSetupOpen && (
            <p>
              {texts.setupOpen}{' '}
              <Anchor component={Link} to="/setup">
                {texts.setupLink}
              </Anchor>
            </p>
          )}
        </Page>
        {instance.demoAccounts.length > 0 && step === 'password' && (
          <DemoAccounts accounts={instance.demoAccounts} onDone={enter} />
        )}
      </div>
    </PublicFrame>
  )
}
