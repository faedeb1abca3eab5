import type { ImplementedDirective } from '@gandan/contracts/plan/directives'
import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { newKey } from '../../../api/client.ts'
import { problemOf } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { useDraftForm } from '../../../shell/use-draft-form.ts'
import { useToday } from '../../organisation/session.api.ts'
import {
  implementedDirectiveQuery,
  useAddDocument,
  useRemoveDocument,
  useRestoreDocument,
  useSetDirectiveDue,
} from './directive.api.ts'
import { directiveTexts } from './directive-texts.ts'
import styles from './directive.module.css'

interface DirectiveDialogProps {
  directive: { id: string; number: string }
  onClose: () => void
}

/** By when the commune must have issued its own document on a directive, and what it has issued. */
export function DirectiveDialog({ directive, onClose }: DirectiveDialogProps) {
  const texts = useTexts(directiveTexts)
  const { data, error, refetch } = useQuery(implementedDirectiveQuery(directive.id))
  return (
    <Modal opened onClose={onClose} title={texts.title(directive.number)} size="lg" closeOnClickOutside={false}>
      <p>{texts.intro}</p>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && (
        <>
          <DueDay key={data.dueOn} directive={data} />
          <Documents directive={data} />
          {data.can.edit && <NewDocument key={data.documents.length} directive={data} />}
        </>
      )}
    </Modal>
  )
}

function DueDay({ directive }: { directive: ImplementedDirective }) {
  const texts = useTexts(directiveTexts)
  const formats = useFormats()
  const [dueOn, setDueOn] = useState(directive.dueOn)
  const save = useSetDirectiveDue()
  if (!directive.can.edit)
    return (
      <p>
        {texts.dueOn}: {directive.dueOn === null ? texts.noDue : formats.day(directive.dueOn)}
      </p>
    )
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const { id, version, number } = directive
    save.mutate({ id, version, dueOn }, { onSuccess: () => notify('done', texts.dueSaved(number)) })
  }
  return (
    <form onSubmit={send} className={styles.row} noValidate>
      <DayField label={texts.dueOn} value={dueOn} onChange={setDueOn} clearable />
      <Button type="submit" variant="default" loading={save.isPending} disabled={dueOn === directive.dueOn}>
        {texts.saveDue}
      </Button>
      {save.error && <ProblemAlert problem={problemOf(save.error)} />}
    </form>
  )
}

function Documents({ directive }: { directive: ImplementedDirective }) {
  const texts = useTexts(directiveTexts)
  const formats = useFormats()
  const remove = useRemoveDocument()
  const restore = useRestoreDocument()
  const { documents, dueOn, can } = directive
  const take = ({ id, version, number }: ImplementedDirective['documents'][number]) =>
    remove.mutate(
      { id, version },
      {
        onSuccess: () =>
          notify('done', texts.removed(number), {
            label: texts.undo,
            act: () => restore.mutate({ id, version: version + 1 }),
          }),
      },
    )
  return (
    <section aria-label={texts.documents}>
      <h3>{texts.documents}</h3>
      {documents.length === 0 && <p>{texts.documentsNone}</p>}
      <ul className={styles.documents}>
        {documents.map((one) => (
          <li key={one.id}>
            <span>
              {texts.document(one.number, one.title, formats.day(one.issuedOn))}
              {dueOn !== null && one.issuedOn > dueOn && ` (${texts.late})`}
            </span>
            {can.edit && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={texts.removeOf(one.number)}
                onClick={() => take(one)}
              >
                {texts.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {remove.error && <ProblemAlert problem={problemOf(remove.error)} />}
    </section>
  )
}

interface Draft {
  number: string
  title: string
  issuedOn: string | null
}

const LEAST_TITLE = 3

function NewDocument({ directive }: { directive: ImplementedDirective }) {
  const texts = useTexts(directiveTexts)
  const today = useToday()
  const add = useAddDocument()
  const [key] = useState(newKey)
  const form = useDraftForm<Draft>(
    () => ({ number: '', title: '', issuedOn: today }),
    ({ number, title, issuedOn }) => ({
      ...(number.trim() === '' ? { number: texts.missing } : {}),
      ...(title.trim().length < LEAST_TITLE ? { title: texts.short } : {}),
      ...(issuedOn === null ? { issuedOn: texts.missing } : {}),
    }),
    add.error,
  )
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const { number, title, issuedOn } = form.draft
    if (!form.isWhole() || issuedOn === null) return
    const body = { number: number.trim(), title: title.trim(), issuedOn }
    add.mutate({ id: directive.id, key, body }, { onSuccess: () => notify('done', texts.added(body.number)) })
  }
  return (
    <form onSubmit={send} className={styles.row} noValidate aria-label={texts.add}>
      <TextInput label={texts.number} maxLength={60} {...form.text('number')} required />
      <TextInput label={texts.name} maxLength={200} {...form.text('title')} required />
      <DayField label={texts.issuedOn} maxOn={today} {...form.day('issuedOn')} required />
      <Button type="submit" loading={add.isPending}>
        {texts.add}
      </Button>
      {add.error && <ProblemAlert problem={problemOf(add.error)} />}
    </form>
  )
}
