import type { Commendation } from '@gandan/contracts/communications/activities'
import {
  COMMENDATION_FORMS,
  COMMENDATION_SUBJECT_KINDS,
  type CommendationSubjectKind,
} from '@gandan/domain/communications/communication'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import type { useDraftForm } from '../../../shell/use-draft-form.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useSaveCommendation, type CommendationBody } from '../communications.api.ts'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'
import { useCampaignChoices } from './choices.ts'
import { LineDialog } from './line-dialog.tsx'
import { useLineForm } from './use-line-form.ts'

interface CommendationDraft {
  subjectKind: CommendationSubjectKind
  subjectName: string
  form: (typeof COMMENDATION_FORMS)[number]
  decisionNumber: string
  on: IsoDate | null
  reason: string
  campaignId: string
}

const SHORTEST_REASON = 3

const draftOf = (row: Commendation | null, today: IsoDate, campaignId: string): CommendationDraft => ({
  subjectKind: row?.subjectKind ?? 'person',
  subjectName: row?.subjectName ?? '',
  form: row?.form ?? 'certificateOfMerit',
  decisionNumber: row?.decisionNumber ?? '',
  on: row?.on ?? today,
  reason: row?.reason ?? '',
  campaignId: row?.campaignId ?? campaignId,
})

const bodyOf = (draft: CommendationDraft): CommendationBody => ({
  ...draft,
  on: draft.on ?? '',
  decisionNumber: draft.decisionNumber.trim() || null,
  campaignId: draft.campaignId || null,
})

interface CommendationDialogProps {
  row: Commendation | null
  campaignId: string
  onClose: () => void
}

/** One commendation; those of one decision follow each other, only the name is typed anew. */
export function CommendationDialog({ row, campaignId, onClose }: CommendationDialogProps) {
  const texts = useTexts(registerTexts)
  const formats = useFormats()
  const today = useToday()
  const line = useLineForm({
    row,
    draftOf: (now: Commendation | null) => draftOf(now, today, campaignId),
    troublesOf: ({ subjectName, on, reason }) => ({
      ...(subjectName.trim() === '' ? { subjectName: texts.missing } : {}),
      ...(on === null ? { on: texts.missing } : {}),
      ...(reason.trim().length < SHORTEST_REASON ? { reason: texts.tooShort } : {}),
    }),
    bodyOf,
    nameOf: ({ subjectName }) => subjectName,
    save: useSaveCommendation(),
    onClose,
    nextOf: (saved) => ({ ...saved, subjectName: '' }),
  })
  return (
    <LineDialog
      title={row === null ? texts.add.commendation : texts.editTitle.commendation}
      isNew={row === null}
      line={line}
      wordsOf={({ subjectName, on }) => `${subjectName} · ${formats.day(on)}`}
      canContinue
      onClose={onClose}
    >
      <CommendationFields form={line.form} />
    </LineDialog>
  )
}

function CommendationFields({ form }: { form: ReturnType<typeof useDraftForm<CommendationDraft>> }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const today = useToday()
  const campaigns = useCampaignChoices(texts.noCampaign)
  const kinds = COMMENDATION_SUBJECT_KINDS.map((value) => ({ value, label: words.subjectKinds[value] }))
  const forms = COMMENDATION_FORMS.map((value) => ({ value, label: words.commendationForms[value] }))
  return (
    <>
      <div className={styles.pair}>
        <TextInput label={texts.subjectName} maxLength={200} data-autofocus required {...form.text('subjectName')} />
        <NativeSelect label={texts.subjectKind} data={kinds} {...form.text('subjectKind')} />
      </div>
      <div className={styles.pair}>
        <NativeSelect label={texts.commendationForm} data={forms} {...form.text('form')} />
        <TextInput label={texts.decisionNumber} maxLength={100} {...form.text('decisionNumber')} />
        <DayField label={texts.on} {...form.day('on')} maxOn={today} required />
      </div>
      <Textarea label={texts.reason} rows={3} maxLength={1_000} required {...form.text('reason')} />
      <NativeSelect label={texts.campaign} data={campaigns} {...form.text('campaignId')} />
    </>
  )
}
