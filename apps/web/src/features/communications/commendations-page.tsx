import type { Commendation } from '@gandan/contracts/communications/activities'
import { canKeepCommunications } from '@gandan/domain/communications/permissions'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { useActor } from '../organisation/session.api.ts'
import { commendationsQuery, sendCommendationRemoval } from './communications.api.ts'
import { registerFilterOf, type RegisterSearch } from './communications-search.ts'
import { useCommendationColumns } from './register/commendation-columns.tsx'
import { RegisterFilters } from './register/register-filters.tsx'
import { RegisterList } from './register/register-list.tsx'
import { RegisterPage } from './register/register-page.tsx'
import { useOpenedLine } from './register/use-opened-line.ts'
import { useRemoval } from './register/use-removal.ts'
import { registerTexts } from './texts.ts'

const CommendationDialog = lazy(async () => ({
  default: (await import('./register/commendation-dialog.tsx')).CommendationDialog,
}))

/** Who was commended, by what and for what, filtered by the address. */
export function CommendationsPage() {
  const search = useSearch({ from: '/shell/communications/commendations' })
  const texts = useTexts(registerTexts)
  const actor = useActor()
  const navigate = useNavigate({ from: '/communications/commendations' })
  const pages = useInfiniteQuery(commendationsQuery(registerFilterOf(search)))
  const opened = useOpenedLine<Commendation>(pages.data)
  const remove = useRemoval(sendCommendationRemoval)
  const canKeep = actor.communeId !== null && canKeepCommunications(actor, { communeId: actor.communeId })
  const change = (patch: RegisterSearch) =>
    void navigate({ search: (known) => ({ ...known, ...patch }), replace: true })
  const acts = {
    onEdit: opened.edit,
    onRemove: ({ id, version, subjectName }: Commendation) => remove({ id, version, name: subjectName }),
  }
  return (
    <RegisterPage addLabel={canKeep ? texts.add.commendation : undefined} onAdd={opened.add}>
      <RegisterFilters search={search} onChange={change} />
      <RegisterList
        caption={texts.commendations}
        pages={pages}
        columns={useCommendationColumns()}
        nameOf={({ subjectName }) => subjectName}
        acts={canKeep ? acts : undefined}
      />
      <Suspense>
        {opened.isOpen && (
          <CommendationDialog row={opened.row} campaignId={search.campaign ?? ''} onClose={opened.close} />
        )}
      </Suspense>
    </RegisterPage>
  )
}
