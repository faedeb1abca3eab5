import type { Campaign } from '@gandan/contracts/communications/campaigns'
import { CAMPAIGN_KINDS, CAMPAIGN_STATES, type CampaignState } from '@gandan/domain/communications/communication'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import type { useDraftForm } from '../../../shell/use-draft-form.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useSaveCampaign, type CampaignBody } from '../campaigns.api.ts'
import { campaignTexts } from '../campaign-texts.ts'
import styles from '../communications.module.css'
import { useUnitChoices } from '../register/choices.ts'
import { LineDialog } from '../register/line-dialog.tsx'
import { useLineForm } from '../register/use-line-form.ts'
import { communicationWords } from '../words-texts.ts'

interface CampaignDraft {
  kind: (typeof CAMPAIGN_KINDS)[number]
  name: string
  goal: string
  objectiveCode: string
  startsOn: IsoDate | null
  endsOn: IsoDate | null
  leadUnitId: string
  state: CampaignState
}

const OBJECTIVES = [...Array.from({ length: 10 }, (_, index) => `II.${index + 1}`), 'III.1', 'III.2', 'III.3']

const draftOf = (row: Campaign | null, today: IsoDate): CampaignDraft => ({
  kind: row?.kind ?? 'movement',
  name: row?.name ?? '',
  goal: row?.goal ?? '',
  objectiveCode: row?.objectiveCode ?? 'II.5',
  startsOn: row?.startsOn ?? today,
  endsOn: row?.endsOn ?? `${today.slice(0, 4)}-12-31`,
  leadUnitId: row?.leadUnitId ?? '',
  state: row?.state ?? 'planned',
})

const bodyOf = (draft: CampaignDraft): CampaignBody => ({
  ...draft,
  startsOn: draft.startsOn ?? '',
  endsOn: draft.endsOn ?? '',
  leadUnitId: draft.leadUnitId || null,
})

interface CampaignDialogProps {
  row: Campaign | null
  onClose: () => void
  onSaved?: (id: string) => void
}

/** The head of a campaign: what it is for, when, and who leads it. */
export function CampaignDialog({ row, onClose, onSaved }: CampaignDialogProps) {
  const texts = useTexts(campaignTexts)
  const formats = useFormats()
  const today = useToday()
  const line = useLineForm({
    row,
    draftOf: (now: Campaign | null) => draftOf(now, today),
    troublesOf: ({ name, startsOn, endsOn }) => ({
      ...(name.trim() === '' ? { name: texts.missing } : {}),
      ...(startsOn === null ? { startsOn: texts.missing } : {}),
      ...(endsOn === null ? { endsOn: texts.missing } : {}),
      ...(startsOn !== null && endsOn !== null && endsOn < startsOn ? { endsOn: texts.endsWrong } : {}),
    }),
    bodyOf,
    nameOf: ({ name }) => name,
    save: useSaveCampaign(),
    onClose,
    onSaved: ({ id }) => onSaved?.(id),
  })
  return (
    <LineDialog
      title={row === null ? texts.add : texts.editTitle}
      isNew={row === null}
      line={line}
      wordsOf={({ name, startsOn, endsOn }) => `${name} · ${formats.day(startsOn)} – ${formats.day(endsOn)}`}
      onClose={onClose}
    >
      <CampaignFields form={line.form} />
    </LineDialog>
  )
}

function CampaignFields({ form }: { form: ReturnType<typeof useDraftForm<CampaignDraft>> }) {
  const texts = useTexts(campaignTexts)
  const words = useTexts(communicationWords)
  const units = useUnitChoices()
  const kinds = CAMPAIGN_KINDS.map((value) => ({ value, label: words.campaignKinds[value] }))
  const states = CAMPAIGN_STATES.map((value) => ({ value, label: words.campaignStates[value] }))
  return (
    <>
      <TextInput label={texts.name} maxLength={200} data-autofocus required {...form.text('name')} />
      <div className={styles.pair}>
        <NativeSelect label={texts.kind} data={kinds} {...form.text('kind')} />
        <NativeSelect label={texts.objective} data={OBJECTIVES} {...form.text('objectiveCode')} />
        <NativeSelect label={texts.state} data={states} {...form.text('state')} />
      </div>
      <Textarea label={texts.goal} rows={4} maxLength={20_000} {...form.text('goal')} />
      <div className={styles.pair}>
        <DayField label={texts.startsOn} {...form.day('startsOn')} required />
        <DayField label={texts.endsOn} {...form.day('endsOn')} required />
        <NativeSelect label={texts.leadUnit} data={units} {...form.text('leadUnitId')} />
      </div>
    </>
  )
}
