import type { MediaItem } from '@gandan/contracts/communications/activities'
import { MEDIA_CHANNELS, MEDIA_KINDS } from '@gandan/domain/communications/communication'
import { NativeSelect, TextInput } from '@mantine/core'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import type { useDraftForm } from '../../../shell/use-draft-form.ts'
import { useToday } from '../../organisation/session.api.ts'
import { useSaveMediaItem } from '../communications.api.ts'
import styles from '../communications.module.css'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'
import { AiringsField } from './airings-field.tsx'
import { useCampaignChoices } from './choices.ts'
import { LineDialog } from './line-dialog.tsx'
import { mediaBodyOf, mediaDraftOf, mediaTroubles, nextMediaItem, type MediaDraft } from './media-draft.ts'
import { useLineForm } from './use-line-form.ts'

interface MediaDialogProps {
  row: MediaItem | null
  campaignId: string
  onClose: () => void
}

/** One news item or article with the days it was aired. */
export function MediaDialog({ row, campaignId, onClose }: MediaDialogProps) {
  const texts = useTexts(registerTexts)
  const formats = useFormats()
  const today = useToday()
  const line = useLineForm({
    row,
    draftOf: (now: MediaItem | null) => mediaDraftOf(now, today, campaignId),
    troublesOf: (draft) => mediaTroubles(draft, texts),
    bodyOf: mediaBodyOf,
    nameOf: ({ title }) => title,
    save: useSaveMediaItem(),
    onClose,
    nextOf: nextMediaItem,
  })
  return (
    <LineDialog
      title={row === null ? texts.add.mediaItem : texts.editTitle.mediaItem}
      isNew={row === null}
      line={line}
      wordsOf={({ title, airedOn }) => `${title} · ${airedOn.map(formats.day).join(', ')}`}
      canContinue
      onClose={onClose}
    >
      <MediaFields form={line.form} />
    </LineDialog>
  )
}

function MediaFields({ form }: { form: ReturnType<typeof useDraftForm<MediaDraft>> }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const today = useToday()
  const campaigns = useCampaignChoices(texts.noCampaign)
  const channels = MEDIA_CHANNELS.map((value) => ({ value, label: words.channels[value] }))
  const kinds = MEDIA_KINDS.map((value) => ({ value, label: words.mediaKinds[value] }))
  const { kind, airedOn } = form.draft
  return (
    <>
      <TextInput label={texts.mediaTitle} maxLength={200} data-autofocus required {...form.text('title')} />
      <div className={styles.pair}>
        <NativeSelect label={texts.channel} data={channels} {...form.text('channel')} />
        <NativeSelect label={texts.kind} data={kinds} {...form.text('kind')} />
        <TextInput label={texts.minutes} inputMode="decimal" {...form.text('minutes')} />
      </div>
      <AiringsField
        days={airedOn}
        today={today}
        onChange={(days) => form.set({ airedOn: days })}
        error={form.errorOf('airedOn')}
      />
      {kind === 'praise' && <TextInput label={texts.praises} maxLength={200} {...form.text('praises')} />}
      <div className={styles.pair}>
        <NativeSelect label={texts.campaign} data={campaigns} {...form.text('campaignId')} />
        <TextInput label={texts.url} type="url" maxLength={500} {...form.text('url')} />
      </div>
    </>
  )
}
