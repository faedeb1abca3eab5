import type { Verification } from '@gandan/contracts/reports/verify'
import { Alert, Button, Paper, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState, type DragEvent } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { Page } from '../../shell/page.tsx'
import { PublicFrame } from '../../shell/public-frame.tsx'
import { sendHash, verificationQuery } from './reports.api.ts'
import { verifyTexts } from './reports-texts.ts'
import styles from './reports.module.css'

const route = getRouteApi('/verify')

/** Upper case, without the spaces it is printed with. */
const plainCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

const isCode = (code: string): boolean => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code)

const sha256Of = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Open to anyone: whether a printed code or a file is of a report that was signed here. */
export function VerifyPage() {
  const texts = useTexts(verifyTexts)
  const { code } = route.useSearch()
  const known = useQuery({ ...verificationQuery(code ?? ''), enabled: code !== undefined })
  const file = useMutation({
    mutationFn: async (one: File) => sendHash({ sha256: await sha256Of(one), ...(code ? { code } : {}) }),
    meta: { quiet: true },
  })
  return (
    <PublicFrame>
      <Page title={texts.title} intro={texts.intro} width="narrow">
        <Paper p="lg">
          <CodeForm key={code} code={code} />
          {known.error && <ErrorState error={known.error} onRetry={() => void known.refetch()} />}
          {known.data && !file.data && <Answer answer={known.data} />}
          {crypto.subtle === undefined ? (
            <Alert color="amber">{texts.insecure}</Alert>
          ) : (
            <FileDrop isPending={file.isPending} onFile={(one) => file.mutate(one)} />
          )}
          {file.error && <ErrorState error={file.error} onRetry={() => file.reset()} />}
          {file.data && <Answer answer={file.data} />}
        </Paper>
      </Page>
    </PublicFrame>
  )
}

function CodeForm({ code }: { code: string | undefined }) {
  const texts = useTexts(verifyTexts)
  const navigate = route.useNavigate()
  const [typed, setTyped] = useState(code ?? '')
  const [isTried, setTried] = useState(false)
  const plain = plainCode(typed)
  const submit = () => {
    setTried(true)
    if (isCode(plain)) void navigate({ search: { code: plain } })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        label={texts.code}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={isTried && !isCode(plain) ? texts.codeWrong : undefined}
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" variant="default" mt="xs">
        {texts.check}
      </Button>
    </form>
  )
}

function FileDrop({ isPending, onFile }: { isPending: boolean; onFile: (file: File) => void }) {
  const texts = useTexts(verifyTexts)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [first] = files ?? []
    if (first) onFile(first)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a file may also be dropped on the field's label
    <label
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>
        <Icon name="upload" /> {isPending ? texts.checking : texts.drop}
      </span>
      <input
        type="file"
        className="visually-hidden"
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

function Answer({ answer: { report, isSameFile } }: { answer: Verification }) {
  const texts = useTexts(verifyTexts)
  const { day } = useFormats()
  const isGood = report !== null && isSameFile !== false
  const title = isSameFile === null ? (report ? texts.found : texts.notFound) : isSameFile ? texts.same : texts.other
  return (
    <Alert
      color={isGood ? 'green' : 'red'}
      role="status"
      icon={<Icon name={isGood ? 'check' : 'warning'} />}
      title={title}
      mt="md"
    >
      {isSameFile === false && <p>{texts.otherText}</p>}
      {report && (
        <dl className={styles.facts} lang="vi">
          <dt>{texts.number}</dt>
          <dd>{report.number}</dd>
          <dt>{texts.signedOn}</dt>
          <dd>{day(report.signedOn)}</dd>
          <dt>{texts.office}</dt>
          <dd>{report.signerOffice}</dd>
          <dt>{texts.commune}</dt>
          <dd>{report.communeName}</dd>
        </dl>
      )}
      {report?.isAdjusted && <p>{texts.adjusted}</p>}
    </Alert>
  )
}
