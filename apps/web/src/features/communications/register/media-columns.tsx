import type { MediaItem } from '@gandan/contracts/communications/activities'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { registerTexts } from '../texts.ts'
import { communicationWords } from '../words-texts.ts'
import type { RegisterColumn } from './register-list.tsx'

/** Only the web is linked to: an address of another kind is shown as words. */
function Title({ item: { title, url } }: { item: MediaItem }) {
  if (url === null || !/^https?:\/\//.test(url)) return title
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {title}
    </a>
  )
}

/** What the register and a campaign's page say of an item. */
export const useMediaColumns = (): RegisterColumn<MediaItem>[] => {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const formats = useFormats()
  const airings = ({ airedOn }: MediaItem): string => {
    const first = formats.day(airedOn[0] ?? null)
    return airedOn.length > 1 ? texts.airedTimes(first, formats.number(airedOn.length, 0)) : first
  }
  return [
    { label: texts.airedOn, cell: airings },
    { label: texts.mediaTitle, cell: (item) => <Title item={item} /> },
    { label: texts.channel, cell: ({ channel }) => words.channels[channel] },
    { label: texts.kind, cell: ({ kind }) => words.mediaKinds[kind] },
    { label: texts.minutes, isNumber: true, cell: ({ minutes }) => formats.number(minutes, 1) },
    { label: texts.praises, cell: ({ praises }) => praises ?? '—' },
  ]
}
