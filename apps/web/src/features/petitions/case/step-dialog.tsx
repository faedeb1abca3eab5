import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import type { DocumentTemplate, StepField } from '@gandan/domain/petitions/case-step-needs'
import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { EvidenceField } from '../../../shell/evidence-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useEvidence } from '../../../shell/use-evidence.ts'
import { useToday } from '../../organisation/session.api.ts'
import { draftQuery, stepPreviewQuery, useTakeStep, type StepInput } from '../case-detail.api.ts'
import { caseWords } from '../case-words.ts'
import styles from './case.module.css'
import { MoveList } from './move-list.tsx'
import { StaleNote } from './stale-note.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import { missingFields, newStepDraft, shownFields, stepInputOf, type StepDraft } from './step-draft.ts'
import { StepFields } from './step-fields.tsx'
import { petitionTexts } from './petition-texts.ts'
import { caseTexts } from './texts.ts'

export type NextStep = CaseDetail['nextSteps'][number]

interface StepDialogProps {
  detail: CaseDetail
  step: NextStep
  onClose: () => void
}

/** What is typed of a step, what is still missing of it, and the clocks it would move. */
function useStep({ detail, step, onClose }: StepDialogProps) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const today = useToday()
  const [draft, setDraft] = useState(() => newStepDraft(detail, step.kind, today))
  const [document, setDocument] = useState<StepInput['document']>(null)
  const [isTried, setTried] = useState(false)
  const take = useTakeStep(detail.id)
  const evidence = useEvidence()
  const queryClient = useQueryClient()
  const fields = shownFields(step.needs, draft, detail.kind)
  const missing = missingFields(fields, draft)
  const isWhole = missing.length === 0 && draft.on !== null
  const input = stepInputOf(step.kind, draft, fields)
  const isSent = take.isPending || take.isSuccess
  const previewOf = stepPreviewQuery(detail.id, input, isWhole && !isSent)
  const preview = useQuery(previewOf)
  const change = (part: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...part }))
  const errorOf = (field: StepField) => (isTried && missing.includes(field) ? texts.missing : undefined)
  const send = () => {
    setTried(true)
    if (!isWhole || !evidence.isReady) return
    // What a step would move is asked before it: answered after it, the same step is refused.
    void queryClient.cancelQueries({ queryKey: previewOf.queryKey })
    take.mutate(
      { version: detail.version, body: { ...input, document, fileIds: evidence.storedIds } },
      {
        onSuccess: () => {
          notify('done', texts.taken(words.steps[step.kind]))
          onClose()
        },
      },
    )
  }
  return { draft, change, fields, errorOf, isTried, preview, take, send, setDocument, evidence }
}

/** One step: the fields it needs, its document, and the deadlines it changes before it is taken. */
export function StepDialog({ detail, step, onClose }: StepDialogProps) {
  const texts = useTexts(caseTexts)
  const own = useTexts(petitionTexts)
  const words = useTexts(caseWords)
  const today = useToday()
  const { draft, change, fields, errorOf, isTried, preview, take, send, setDocument, evidence } = useStep({
    detail,
    step,
    onClose,
  })
  return (
    <FormDialog
      title={words.steps[step.kind]}
      submitLabel={words.steps[step.kind]}
      onSubmit={send}
      onClose={onClose}
      isPending={take.isPending}
      error={take.error ?? preview.error}
      size="xl"
    >
      <p className={styles.quiet}>
        {texts.basis}: <span lang="vi">{step.basis}</span>
      </p>
      <DayField
        label={texts.on}
        value={draft.on}
        onChange={(on) => change({ on })}
        minOn={detail.receivedOn}
        maxOn={today}
        error={isTried && draft.on === null ? texts.missing : undefined}
        required
      />
      <StepFields detail={detail} draft={draft} fields={fields} onChange={change} errorOf={errorOf} />
      {draft.figures && <OutcomeFields figures={draft.figures} onChange={(figures) => change({ figures })} />}
      <Textarea
        label={texts.reason}
        value={draft.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
        error={errorOf('reason')}
        required={fields.includes('reason')}
        maxLength={4_000}
        autosize
        minRows={2}
      />
      {step.template && <DocumentFields caseId={detail.id} template={step.template} onChange={setDocument} />}
      <EvidenceField
        evidence={evidence}
        isTried={isTried}
        label={own.files}
        {...(isSecretKind(detail.kind) ? { hint: own.filesHint } : {})}
      />
      {preview.data && <MoveList moves={preview.data.moves} />}
      <StaleNote detail={detail} error={take.error} />
    </FormDialog>
  )
}

interface DocumentFieldsProps {
  caseId: string
  template: DocumentTemplate
  onChange: (document: StepInput['document']) => void
}

/** The draft that the case filled in: changed as needed, kept with the step only when asked. */
function DocumentFields({ caseId, template, onChange }: DocumentFieldsProps) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const [kept, setKept] = useState<{ title: string; text: string } | null>(null)
  const queryClient = useQueryClient()
  const keep = (next: { title: string; text: string } | null) => {
    setKept(next)
    onChange(next && next.title !== '' && next.text !== '' ? { template, ...next } : null)
  }
  const begin = useMutation({
    mutationFn: () => queryClient.fetchQuery(draftQuery(caseId, template)),
    onSuccess: ({ title, text }) => keep({ title, text }),
  })
  return (
    <>
      <Checkbox
        label={`${texts.keepDocument}: ${words.templates[template]}`}
        checked={kept !== null || begin.isPending}
        onChange={({ currentTarget }) => (currentTarget.checked ? begin.mutate() : keep(null))}
      />
      {kept && (
        <>
          <TextInput
            label={texts.documentTitle}
            value={kept.title}
            onChange={({ currentTarget }) => keep({ ...kept, title: currentTarget.value })}
            maxLength={200}
          />
          <Textarea
            label={texts.documentText}
            value={kept.text}
            onChange={({ currentTarget }) => keep({ ...kept, text: currentTarget.value })}
            maxLength={20_000}
            autosize
            minRows={6}
            maxRows={18}
          />
        </>
      )}
    </>
  )
}
