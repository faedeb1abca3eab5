import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import styles from '../account-page.module.css'
import { sendTotpConfirmation } from '../session.api.ts'
import { accountTexts } from '../texts.ts'

interface TotpEnrolmentProps {
  uri: string
  backupCodes: readonly string[]
  onDone: () => void
}

/** The key in groups of four, as authenticator apps ask for it by hand. */
const keyOf = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

/** The first code proves that the app has the key; only then does the second step count. */
function FirstCode({ onDone }: { onDone: () => void }) {
  const texts = useTexts(accountTexts)
  const queryClient = useQueryClient()
  const [code, setCode] = useState('')
  const confirmation = useMutation({
    mutationFn: sendTotpConfirmation,
    meta: { quiet: true },
    onError: () => setCode(''),
    onSuccess: async () => {
      notify('done', texts.totpConfirmed)
      await queryClient.invalidateQueries({ queryKey: ['me'] })
      onDone()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        confirmation.mutate(code.trim())
      }}
    >
      <ProblemAlert problem={confirmation.error && problemOf(confirmation.error)} />
      <Group align="flex-end" mt="sm">
        <TextInput
          label={texts.totpCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          minLength={6}
          maxLength={8}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={confirmation.isPending}>
          {texts.totpConfirm}
        </Button>
      </Group>
    </form>
  )
}

export function TotpEnrolment({ uri, backupCodes, onDone }: TotpEnrolmentProps) {
  const texts = useTexts(accountTexts)
  return (
    <Stack>
      <Text>{texts.totpStep}</Text>
      <div>
        <Title order={3}>{texts.totpKey}</Title>
        <code className={styles.key}>{keyOf(uri)}</code>
      </div>
      <details>
        <summary>{texts.totpUri}</summary>
        <code className={styles.key}>{uri}</code>
      </details>
      <div>
        <Title order={3}>{texts.totpBackup}</Title>
        <Text>{texts.totpBackupHelp}</Text>
        <ul className={styles.codes}>
          {backupCodes.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ul>
      </div>
      <FirstCode onDone={onDone} />
    </Stack>
  )
}
