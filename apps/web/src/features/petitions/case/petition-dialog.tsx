import type { CaseDetail, CasePetition } from '@gandan/contracts/petitions/case-shapes'
import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useUpdatePetition } from '../case-detail.api.ts'
import { MatterFields, VillageField, type Matter } from '../intake/matter-fields.tsx'
import { intakeTexts } from '../intake/texts.ts'
import styles from './case.module.css'
import { petitionTexts } from './petition-texts.ts'
import { caseTexts } from './texts.ts'

const MIN_SUMMARY = 10
const MOST_PEOPLE = 10_000

interface PetitionDraft extends Matter {
  villageId: string | null
  request: string
  personCount: number
}

const draftOf = (petition: CasePetition): PetitionDraft => {
  const { topicCode, subTopicCode, villageId, summary, request, personCount } = petition
  return { topicCode, subTopicCode, villageId, summary, request: request ?? '', personCount }
}

interface PetitionDialogProps {
  detail: CaseDetail
  petition: CasePetition
  onClose: () => void
}

const usePetition = ({ petition, onClose }: PetitionDialogProps) => {
  const texts = useTexts(petitionTexts)
  const intake = useTexts(intakeTexts)
  const [draft, setDraft] = useState(() => draftOf(petition))
  const [isTried, setTried] = useState(false)
  const update = useUpdatePetition(petition.id)
  const missing = { topicCode: draft.topicCode === null, summary: draft.summary.trim().length < MIN_SUMMARY }
  const words = { topicCode: intake.missing, summary: intake.tooShort }
  const send = () => {
    setTried(true)
    if (missing.topicCode || missing.summary) return
    const { topicCode, request, ...given } = draft
    const body = { ...given, topicCode: topicCode ?? '', request: request.trim() === '' ? null : request.trim() }
    update.mutate(
      { version: petition.version, body },
      {
        onSuccess: () => {
          notify('done', texts.petitionCorrected(petition.code))
          onClose()
        },
      },
    )
  }
  return {
    draft,
    change: (part: Partial<PetitionDraft>) => setDraft((before) => ({ ...before, ...part })),
    errorOf: (field: keyof typeof missing) => (isTried && missing[field] ? words[field] : undefined),
    update,
    send,
  }
}

/** What the register says of a petition; its day, kind and people are corrected elsewhere. */
export function PetitionDialog(props: PetitionDialogProps) {
  const texts = useTexts(petitionTexts)
  const intake = useTexts(intakeTexts)
  const { apply } = useTexts(caseTexts)
  const { detail, petition, onClose } = props
  const { draft, change, errorOf, update, send } = usePetition(props)
  return (
    <FormDialog
      title={texts.correctPetition(petition.code)}
      submitLabel={apply}
      onSubmit={send}
      onClose={onClose}
      isPending={update.isPending}
      error={update.error}
      size="xl"
    >
      <p className={styles.quiet}>{detail.petitionCount === 1 ? texts.caseFollows : texts.caseStays}</p>
      <MatterFields matter={draft} onChange={change} errorOf={errorOf}>
        <VillageField value={draft.villageId} onChange={(villageId) => change({ villageId })} />
      </MatterFields>
      <Textarea
        label={intake.request}
        value={draft.request}
        onChange={({ currentTarget }) => change({ request: currentTarget.value })}
        maxLength={2_000}
        autosize
      />
      <NumberInput
        label={intake.personCount}
        value={draft.personCount}
        onChange={(count) => change({ personCount: Math.max(1, Math.trunc(Number(count)) || 1) })}
        min={1}
        max={MOST_PEOPLE}
        allowDecimal={false}
      />
      {update.error !== null && problemOf(update.error).code === 'staleVersion' && (
        <p role="status">{texts.petitionStale}</p>
      )}
    </FormDialog>
  )
}
