import { firstLimitOf } from '@gandan/domain/petitions/case-limits'
import { canRegisterPetition, isSecretKind } from '@gandan/domain/petitions/permissions'
import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { newKey } from '../../api/client.ts'
import { problemMessage } from '../../api/problem-message.ts'
import { problemOf } from '../../api/problem.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EvidenceField } from '../../shell/evidence-field.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import { Icon } from '../../shell/icon.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useEvidence, type Evidence } from '../../shell/use-evidence.ts'
import { useActor, useToday } from '../organisation/session.api.ts'
import { useRegisterPetition } from './case-detail.api.ts'
import { deadlineQuery } from './deadlines.api.ts'
import { missingOf, newIntakeDraft, registrationOf, type IntakeDraft } from './intake/intake-draft.ts'
import { IntakeFields } from './intake/intake-fields.tsx'
import styles from './intake/intake.module.css'
import { LookalikeList } from './intake/lookalike-list.tsx'
import { intakeTexts } from './intake/texts.ts'

/** The register of petitions: one form by keyboard, what came in before beside it, a receipt at the end. */
export function IntakePage() {
  const texts = useTexts(intakeTexts)
  const canRegister = canRegisterPetition(useActor())
  const [round, setRound] = useState(0)
  return (
    <Page
      title={texts.title}
      breadcrumbs={[{ label: texts.cases, link: { to: '/cases', search: {} } }]}
      intro={texts.intro}
    >
      {canRegister ? (
        <Intake key={round} onNext={() => setRound((one) => one + 1)} />
      ) : (
        <EmptyState title={texts.notYours}>{texts.notYoursText}</EmptyState>
      )}
    </Page>
  )
}

const takeFocus = (element: HTMLElement | null): void => element?.focus()

const FIELDS = 'input:not([type=hidden]):not([type=file]):not([disabled]), textarea, button[type=submit]'

/** Enter goes on to the next field instead of sending a half-filled form; Ctrl with Enter sends it. */
const goOnOrSend = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (event.key !== 'Enter' || event.defaultPrevented) return
  const form = event.currentTarget
  if (event.ctrlKey || event.metaKey) return form.requestSubmit()
  if (!(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)]
  fields[fields.indexOf(event.target) + 1]?.focus()
}

function Intake({ onNext }: { onNext: () => void }) {
  const texts = useTexts(intakeTexts)
  const today = useToday()
  const { visit } = useSearch({ from: '/shell/cases/new' })
  const [key] = useState(newKey)
  const [draft, setDraft] = useState(() => newIntakeDraft(today, visit))
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const register = useRegisterPetition()
  const evidence = useEvidence()
  const missing = missingOf(draft)
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing.length > 0 || !evidence.isReady || register.isPending) return focusFirstError(form.current)
    return register.mutate({ key, body: { ...registrationOf(draft, visit), fileIds: evidence.storedIds } })
  }
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [])
  if (register.data) return <Receipt registered={register.data} onNext={onNext} />
  return (
    <div className={styles.layout}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut beside the button */}
      <form ref={form} noValidate className={styles.form} onSubmit={send} onKeyDown={goOnOrSend}>
        <IntakeFields
          draft={draft}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
          errorOf={(field) =>
            isTried && missing.includes(field) ? (field === 'summary' ? texts.tooShort : texts.missing) : undefined
          }
        />
        <PaperField evidence={evidence} isTried={isTried} isSecret={isSecretKind(draft.kind)} />
        <FirstLimit draft={draft} />
        <Joining draft={draft} onLeave={() => setDraft({ ...draft, joinCase: null })} />
        {register.error && (
          <Alert color="red" role="alert">
            {problemMessage(problemOf(register.error))}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={register.isPending}>
            {texts.register}
          </Button>
        </div>
      </form>
      <LookalikeList draft={draft} onJoin={(joinCase) => setDraft({ ...draft, joinCase })} />
    </div>
  )
}

function PaperField({ evidence, isTried, isSecret }: { evidence: Evidence; isTried: boolean; isSecret: boolean }) {
  const texts = useTexts(intakeTexts)
  const hint = isSecret ? { hint: texts.filesHint } : {}
  return <EvidenceField evidence={evidence} isTried={isTried} label={texts.files} {...hint} />
}

function Joining({ draft: { joinCase }, onLeave }: { draft: IntakeDraft; onLeave: () => void }) {
  const texts = useTexts(intakeTexts)
  if (joinCase === null) return null
  return (
    <Alert color="blue" icon={<Icon name="info" />}>
      {texts.joining(joinCase.code)}{' '}
      <Button variant="subtle" size="compact-md" onClick={onLeave}>
        {texts.unjoin}
      </Button>
    </Alert>
  )
}

function FirstLimit({ draft }: { draft: IntakeDraft }) {
  const texts = useTexts(intakeTexts)
  const formats = useFormats()
  const { kind, isOutsideJurisdiction } = draft
  const ruleId = firstLimitOf(kind, { isOutsideJurisdiction })
  const isAsked = ruleId !== undefined && draft.receivedOn !== null
  const found = useQuery({
    ...deadlineQuery({ ruleId: ruleId ?? '', triggerOn: draft.receivedOn ?? '' }),
    enabled: isAsked,
    retry: false,
  })
  if (!isAsked || !found.data) return null
  return (
    <p role="status">
      <Icon name="clock" size={18} /> {texts.acceptBy(formats.day(found.data.effectiveDueOn))} –{' '}
      <span lang="vi">{found.data.basis}</span>
    </p>
  )
}

interface ReceiptProps {
  registered: { petition: { code: string }; caseId: string; caseCode: string }
  onNext: () => void
}

function Receipt({ registered: { petition, caseId, caseCode }, onNext }: ReceiptProps) {
  const texts = useTexts(intakeTexts)
  return (
    <Alert color="green" icon={<Icon name="check" />} title={texts.registered} role="status">
      <p>{texts.receipt(petition.code, caseCode)}</p>
      <div className={styles.kinds}>
        <Link to="/cases/$caseId" params={{ caseId }}>
          {texts.openCase}
        </Link>
        <Button ref={takeFocus} onClick={onNext}>
          {texts.next}
        </Button>
      </div>
    </Alert>
  )
}
