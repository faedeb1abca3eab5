import { Alert, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { Page } from '../../shell/page.tsx'
import styles from './account-page.module.css'
import { PasswordForm } from './account/password-form.tsx'
import { SessionList } from './account/session-list.tsx'
import { TotpPanel } from './account/totp-panel.tsx'
import { useMe } from './session.api.ts'
import { accountTexts } from './texts.ts'

function Section({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <Paper p="lg" component="section">
      <Title order={2} mb={help === undefined ? 'md' : 4}>
        {title}
      </Title>
      {help !== undefined && (
        <Text c="dimmed" mb="md">
          {help}
        </Text>
      )}
      {children}
    </Paper>
  )
}

function Details() {
  const texts = useTexts(accountTexts)
  const { roles } = useTexts(commonTexts)
  const me = useMe()
  const rows = [
    [texts.name, me.displayName],
    [texts.username, me.username],
    [texts.roles, me.roles.map((role) => roles[role]).join(', ')],
    [texts.place, me.commune?.name ?? me.upperUnit?.name ?? '—'],
  ]
  return (
    <dl className={styles.details}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function AccountPage() {
  const texts = useTexts(accountTexts)
  const me = useMe()
  return (
    <Page title={texts.title} width="narrow">
      <Stack gap="lg">
        {me.mustChangePassword && (
          <Alert color="amber" icon={<Icon name="warning" />}>
            {texts.mustChange}
          </Alert>
        )}
        {!me.mustChangePassword && (
          <Section title={texts.who}>
            <Details />
          </Section>
        )}
        <Section title={texts.passwordTitle}>
          <PasswordForm />
        </Section>
        {!me.mustChangePassword && (
          <>
            <Section title={texts.sessionsTitle} help={texts.sessionsHelp}>
              <SessionList />
            </Section>
            <Section title={texts.totpTitle} help={me.hasTotp ? texts.totpOn : texts.totpOff}>
              <TotpPanel />
            </Section>
            <Section title={texts.languageTitle} help={texts.languageHelp}>
              <LanguageSwitch />
            </Section>
          </>
        )}
      </Stack>
    </Page>
  )
}
