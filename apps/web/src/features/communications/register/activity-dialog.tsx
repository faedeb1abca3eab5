import type { Activity } from '@gandan/contracts/communications/activities'
import { ACTIVITY_FORMS } from '@gandan/domain/communications/communication'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { EvidenceField } from '../../../shell/evidence-field.tsx'
import { FileList } from '../../../shell/file-list.tsx'
import type { useDraftForm } from '../../../shell/use-draft-form.ts'
import { useEvidence } from '../../../shell/use-evidence.ts'
import { useToday } from '../../organisation/session.api.ts'
import { activityQuery, useSaveActivity } from '../communications.api.ts'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'
import {
  activityBodyOf,
  activityDraftOf,
  activityTroubles,
  nextActivity,
  type ActivityDraft,
} from './activity-draft.ts'
import { useCampaignChoices, useDirectiveChoices, useUnitChoices, useVillageChoices } from './choices.ts'
import { LineDialog } from './line-dialog.tsx'
import { StaffField } from './staff-field.tsx'
import { useLineForm } from './use-line-form.ts'

interface ActivityDialogProps {
  row: Activity | null
  /** The campaign that a new activity begins with. */
  campaignId: string
  onClose: () => void
}

/** One activity, from the keyboard; photos go up while the rest is typed. */
export function ActivityDialog({ row, campaignId, onClose }: ActivityDialogProps) {
  const texts = useTexts(registerTexts)
  const formats = useFormats()
  const today = useToday()
  const evidence = useEvidence()
  const [isTried, setTried] = useState(false)
  const line = useLineForm({
    row,
    draftOf: (now: Activity | null) => activityDraftOf(now, today, campaignId),
    troublesOf: (draft) => activityTroubles(draft, texts),
    bodyOf: (draft) => activityBodyOf(draft, evidence.storedIds),
    nameOf: ({ topic }) => topic,
    save: useSaveActivity(),
    onClose,
    nextOf: (saved) => {
      for (const { key } of evidence.items) evidence.remove(key)
      return nextActivity(saved)
    },
  })
  const send = () => {
    setTried(true)
    if (evidence.isReady) line.send()
  }
  return (
    <LineDialog
      title={row === null ? texts.add.activity : texts.editTitle.activity}
      isNew={row === null}
      line={{ ...line, send }}
      wordsOf={(now) => `${formats.day(now.on)} · ${now.topic}`}
      canContinue
      onClose={onClose}
    >
      <ActivityFields form={line.form} />
      {row !== null && <KeptFiles id={row.id} />}
      <EvidenceField evidence={evidence} isTried={isTried} label={texts.photos} />
    </LineDialog>
  )
}

function KeptFiles({ id }: { id: string }) {
  const texts = useTexts(registerTexts)
  const files = useQuery(activityQuery(id)).data?.files ?? []
  if (files.length === 0) return null
  return (
    <div>
      <p className={styles.quiet}>{texts.keptFiles}</p>
      <FileList files={files} />
    </div>
  )
}

type Form = ReturnType<typeof useDraftForm<ActivityDraft>>

function ActivityFields({ form }: { form: Form }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const today = useToday()
  const villages = useVillageChoices()
  const forms = ACTIVITY_FORMS.map((value) => ({ value, label: words.forms[value] }))
  return (
    <>
      <TextInput label={texts.topic} maxLength={200} data-autofocus required {...form.text('topic')} />
      <div className={styles.pair}>
        <DayField label={texts.on} {...form.day('on')} maxOn={today} required />
        <NativeSelect label={texts.form} data={forms} {...form.text('form')} />
        <NativeSelect
          label={texts.village}
          data={[{ value: '', label: texts.wholeCommune }, ...villages]}
          {...form.text('villageId')}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          label={texts.householdCount}
          description={texts.householdHint}
          inputMode="numeric"
          {...form.text('householdCount')}
        />
        <TextInput label={texts.participantCount} inputMode="numeric" {...form.text('participantCount')} />
        <TextInput label={texts.place} maxLength={200} {...form.text('place')} />
      </div>
      <ActivityTies form={form} />
      <StaffField
        chosen={form.draft.staffUserIds}
        onChange={(staffUserIds) => form.set({ staffUserIds })}
        error={form.errorOf('staffUserIds')}
      />
      <Textarea label={texts.note} rows={2} maxLength={4_000} {...form.text('note')} />
    </>
  )
}

/** What the activity belongs to. */
function ActivityTies({ form }: { form: Form }) {
  const texts = useTexts(registerTexts)
  const units = useUnitChoices()
  const campaigns = useCampaignChoices(texts.noCampaign)
  const directives = useDirectiveChoices(form.draft.directiveId)
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect label={texts.unit} data={units} {...form.text('unitId')} />
        <NativeSelect label={texts.campaign} data={campaigns} {...form.text('campaignId')} />
        <NativeSelect label={texts.directive} data={directives} {...form.text('directiveId')} />
      </div>
      <Checkbox
        label={texts.withFront}
        checked={form.draft.isWithFront}
        onChange={(event) => form.set({ isWithFront: event.currentTarget.checked })}
      />
    </>
  )
}
