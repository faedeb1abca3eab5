import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ProblemAlert } from '../../shell/problem-alert.tsx'
import { sendSignIn } from './session.api.ts'
import { signInTexts } from './texts.ts'

/** First step of the sign-in; a refusal keeps the user name and asks for the password again. */
export function PasswordStep({ onDone }: { onDone: (answer: { needsTotp: boolean }) => void }) {
  const texts = useTexts(signInTexts)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: sendSignIn,
    meta: { quiet: true },
    onSuccess: onDone,
    onError: () => setPassword(''),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        signIn.mutate({ username, password })
      }}
    >
      <Stack>
        <ProblemAlert problem={signIn.error && problemOf(signIn.error)} />
        <TextInput
          label={texts.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          label={texts.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" fullWidth loading={signIn.isPending}>
          {texts.submit}
        </Button>
      </Stack>
    </form>
  )
}
