import type { MediaItem } from '@gandan/contracts/communications/activities'
import {
  MEDIA_CHANNELS,
  MEDIA_KINDS,
  type MediaChannel,
  type MediaKind,
} from '@gandan/domain/communications/communication'
import { canKeepCommunications } from '@gandan/domain/communications/permissions'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { FilterMenu } from '../../shell/filter-menu.tsx'
import { useActor } from '../organisation/session.api.ts'
import { mediaItemsQuery, sendMediaRemoval, type MediaFilter } from './communications.api.ts'
import { registerFilterOf, type MediaSearch } from './communications-search.ts'
import { useMediaColumns } from './register/media-columns.tsx'
import { RegisterFilters } from './register/register-filters.tsx'
import { RegisterList } from './register/register-list.tsx'
import { RegisterPage } from './register/register-page.tsx'
import { useOpenedLine } from './register/use-opened-line.ts'
import { useRemoval } from './register/use-removal.ts'
import { registerTexts } from './texts.ts'
import { communicationWords } from './words-texts.ts'

const MediaDialog = lazy(async () => ({ default: (await import('./register/media-dialog.tsx')).MediaDialog }))

const filterOf = ({ channel, kind, ...search }: MediaSearch): MediaFilter => ({
  ...registerFilterOf(search),
  channel: channel?.join(','),
  kind: kind?.join(','),
})

/** News and articles with the days they were aired, filtered by the address. */
export function MediaItemsPage() {
  const search = useSearch({ from: '/shell/communications/media-items' })
  const texts = useTexts(registerTexts)
  const actor = useActor()
  const pages = useInfiniteQuery(mediaItemsQuery(filterOf(search)))
  const opened = useOpenedLine<MediaItem>(pages.data)
  const remove = useRemoval(sendMediaRemoval)
  const canKeep = actor.communeId !== null && canKeepCommunications(actor, { communeId: actor.communeId })
  const acts = {
    onEdit: opened.edit,
    onRemove: ({ id, version, title }: MediaItem) => remove({ id, version, name: title }),
  }
  return (
    <RegisterPage addLabel={canKeep ? texts.add.mediaItem : undefined} onAdd={opened.add}>
      <MediaFilters search={search} />
      <RegisterList
        caption={texts.mediaItems}
        pages={pages}
        columns={useMediaColumns()}
        nameOf={({ title }) => title}
        acts={canKeep ? acts : undefined}
      />
      <Suspense>
        {opened.isOpen && <MediaDialog row={opened.row} campaignId={search.campaign ?? ''} onClose={opened.close} />}
      </Suspense>
    </RegisterPage>
  )
}

function MediaFilters({ search }: { search: MediaSearch }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const navigate = useNavigate({ from: '/communications/media-items' })
  const change = (patch: MediaSearch) => void navigate({ search: (known) => ({ ...known, ...patch }), replace: true })
  return (
    <RegisterFilters search={search} onChange={change}>
      <FilterMenu
        label={texts.channel}
        options={MEDIA_CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
        chosen={search.channel ?? []}
        onChange={(channel) => change({ channel: channel.length > 0 ? (channel as MediaChannel[]) : undefined })}
      />
      <FilterMenu
        label={texts.kind}
        options={MEDIA_KINDS.map((value) => ({ value, label: words.mediaKinds[value] }))}
        chosen={search.kind ?? []}
        onChange={(kind) => change({ kind: kind.length > 0 ? (kind as MediaKind[]) : undefined })}
      />
    </RegisterFilters>
  )
}
