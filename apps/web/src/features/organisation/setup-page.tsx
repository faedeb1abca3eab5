import { Button, Paper, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { fieldMessage } from '../../api/problem-message.ts'
import { problemOf, type ApiProblem } from '../../api/problem.ts'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { notify } from '../../shell/notices.ts'
import { Page } from '../../shell/page.tsx'
import { ProblemAlert } from '../../shell/problem-alert.tsx'
import { PublicFrame } from '../../shell/public-frame.tsx'
import { instanceQuery, sendSetup } from './session.api.ts'
import { setupTexts } from './texts.ts'

const valuesOf = (form: HTMLFormElement) => {
  const data = new FormData(form)
  const text = (name: string): string => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  const gsoCode = text('gsoCode').trim()
  return {
    token: text('token').trim(),
    communeName: text('communeName').trim(),
    ...(gsoCode ? { gsoCode } : {}),
    displayName: text('displayName').trim(),
    username: text('username').trim(),
    password: text('password'),
  }
}

function SetupFields({ problem }: { problem: ApiProblem | null }) {
  const texts = useTexts(setupTexts)
  const common = useTexts(commonTexts)
  const field = (name: string) => ({ name, error: fieldMessage(problem, name) })
  return (
    <>
      <PasswordInput
        {...field('token')}
        label={texts.token}
        description={texts.tokenHelp}
        autoComplete="off"
        required
      />
      <TextInput {...field('communeName')} label={texts.communeName} description={texts.communeHelp} required />
      <TextInput
        {...field('gsoCode')}
        label={`${texts.gsoCode} (${common.optional})`}
        inputMode="numeric"
        maxLength={10}
      />
      <TextInput {...field('displayName')} label={texts.displayName} autoComplete="name" required />
      <TextInput
        {...field('username')}
        label={texts.username}
        description={texts.usernameHelp}
        pattern="[a-z0-9._\-]{3,40}"
        autoComplete="username"
        required
      />
      <PasswordInput
        {...field('password')}
        label={texts.password}
        description={texts.passwordHelp}
        minLength={10}
        autoComplete="new-password"
        required
      />
    </>
  )
}

function SetupForm() {
  const texts = useTexts(setupTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const setup = useMutation({
    mutationFn: sendSetup,
    meta: { quiet: true },
    onSuccess: async () => {
      notify('done', texts.done)
      await queryClient.invalidateQueries(instanceQuery)
      await navigate({ to: '/sign-in' })
    },
  })
  const problem = setup.error && problemOf(setup.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setup.mutate(valuesOf(event.currentTarget))
      }}
    >
      <Stack>
        <ProblemAlert problem={problem} />
        <SetupFields problem={problem} />
        <Button type="submit" loading={setup.isPending}>
          {texts.submit}
        </Button>
      </Stack>
    </form>
  )
}

/** First start in production: whoever holds the token creates the commune and its first administrator. */
export function SetupPage() {
  const texts = useTexts(setupTexts)
  const { data: instance } = useSuspenseQuery(instanceQuery)
  return (
    <PublicFrame>
      <Page title={texts.title} intro={texts.intro} width="narrow">
        {instance.isSetupOpen ? (
          <Paper p="lg">
            <SetupForm />
          </Paper>
        ) : (
          <EmptyState title={texts.closed} action={<Link to="/sign-in">{texts.toSignIn}</Link>} />
        )}
      </Page>
    </PublicFrame>
  )
}
