import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { sendTotpRemoval, sendTotpStart, useMe } from '../session.api.ts'
import { accountTexts } from '../texts.ts'
import { TotpEnrolment } from './totp-enrolment.tsx'

/** Both ways start with the password again: an unlocked screen alone must not change how one signs in. */
export function TotpPanel() {
  const texts = useTexts(accountTexts)
  const me = useMe()
  const queryClient = useQueryClient()
  const [password, setPassword] = useState('')
  const start = useMutation({ mutationFn: sendTotpStart, meta: { quiet: true }, onSettled: () => setPassword('') })
  const remove = useMutation({
    mutationFn: sendTotpRemoval,
    meta: { quiet: true },
    onSettled: () => setPassword(''),
    onSuccess: async () => {
      notify('done', texts.totpRemoved)
      await queryClient.invalidateQueries({ queryKey: ['me'] })
    },
  })
  const step = me.hasTotp ? remove : start
  if (!me.hasTotp && start.data) return <TotpEnrolment {...start.data} onDone={() => start.reset()} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        step.mutate(password)
      }}
    >
      <Stack maw={420}>
        <ProblemAlert problem={step.error && problemOf(step.error)} />
        <PasswordInput
          label={texts.totpPassword}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant={me.hasTotp ? 'default' : 'filled'}
          loading={step.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          {me.hasTotp ? texts.totpRemove : texts.totpStart}
        </Button>
      </Stack>
    </form>
  )
}
