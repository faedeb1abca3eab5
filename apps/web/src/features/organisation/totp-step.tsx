import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { problemOf } from '../../api/problem.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ProblemAlert } from '../../shell/problem-alert.tsx'
import { sendTotp } from './session.api.ts'
import { signInTexts } from './texts.ts'

interface TotpStepProps {
  onDone: (answer: { needsTotp: boolean }) => void
  onBack: () => void
}

/** Second step of the sign-in: the one-time code, or a backup code. */
export function TotpStep({ onDone, onBack }: TotpStepProps) {
  const texts = useTexts(signInTexts)
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const verify = useMutation({
    mutationFn: sendTotp,
    meta: { quiet: true },
    onSuccess: onDone,
    onError: () => setCode(''),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        verify.mutate(code.trim())
      }}
    >
      <Stack>
        <ProblemAlert problem={verify.error && problemOf(verify.error)} />
        <TextInput
          label={texts.totpCode}
          name="code"
          autoComplete="one-time-code"
          ref={field}
          required
          withAsterisk={false}
          minLength={6}
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" fullWidth loading={verify.isPending}>
          {texts.totpSubmit}
        </Button>
        <Button variant="subtle" fullWidth onClick={onBack}>
          {texts.startOver}
        </Button>
      </Stack>
    </form>
  )
}
