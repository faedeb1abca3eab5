import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldMessage } from '../../../api/problem-message.ts'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { sendPassword } from '../session.api.ts'
import { accountTexts } from '../texts.ts'

const EMPTY = { currentPassword: '', newPassword: '', repeated: '' }
const MIN_LENGTH = 10

const usePasswordChange = (onChanged: () => void) => {
  const texts = useTexts(accountTexts)
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: sendPassword,
    meta: { quiet: true },
    onSuccess: async () => {
      onChanged()
      notify('done', texts.passwordDone)
      await queryClient.invalidateQueries({ queryKey: ['me'] })
    },
  })
}

export function PasswordForm() {
  const texts = useTexts(accountTexts)
  const [values, setValues] = useState(EMPTY)
  const [wasSent, setWasSent] = useState(false)
  const change = usePasswordChange(() => {
    setValues(EMPTY)
    setWasSent(false)
  })
  const problem = change.error && problemOf(change.error)
  const isShort = values.newPassword.length < MIN_LENGTH
  const differs = values.repeated !== values.newPassword
  const field = (name: keyof typeof EMPTY) => ({
    name,
    required: true,
    withAsterisk: false,
    value: values[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setWasSent(true)
        const { currentPassword, newPassword } = values
        if (!isShort && !differs && currentPassword !== '') change.mutate({ currentPassword, newPassword })
      }}
    >
      <Stack maw={420}>
        <ProblemAlert problem={problem} />
        <PasswordInput
          {...field('currentPassword')}
          label={texts.currentPassword}
          autoComplete="current-password"
          error={wasSent && values.currentPassword === '' ? texts.currentMissing : undefined}
        />
        <PasswordInput
          {...field('newPassword')}
          label={texts.newPassword}
          description={texts.newPasswordHelp}
          autoComplete="new-password"
          error={wasSent && isShort ? texts.passwordShort : fieldMessage(problem, 'newPassword')}
        />
        <PasswordInput
          {...field('repeated')}
          label={texts.repeatPassword}
          autoComplete="new-password"
          error={wasSent && differs ? texts.repeatDiffers : undefined}
        />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {texts.passwordSubmit}
        </Button>
      </Stack>
    </form>
  )
}
