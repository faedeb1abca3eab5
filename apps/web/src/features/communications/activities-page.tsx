import type { Activity } from '@gandan/contracts/communications/activities'
import { ACTIVITY_FORMS, type ActivityForm } from '@gandan/domain/communications/communication'
import { canKeepCommunications } from '@gandan/domain/communications/permissions'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { FilterMenu } from '../../shell/filter-menu.tsx'
import { useActor } from '../organisation/session.api.ts'
import { activitiesQuery, sendActivityRemoval, type ActivityFilter } from './communications.api.ts'
import { registerFilterOf, type ActivitiesSearch } from './communications-search.ts'
import { useActivityColumns } from './register/activity-columns.tsx'
import { useVillageChoices } from './register/choices.ts'
import { RegisterFilters } from './register/register-filters.tsx'
import { RegisterList, type RegisterColumn } from './register/register-list.tsx'
import { RegisterPage } from './register/register-page.tsx'
import { useOpenedLine } from './register/use-opened-line.ts'
import { useRemoval } from './register/use-removal.ts'
import { registerTexts } from './texts.ts'
import { communicationWords } from './words-texts.ts'

const ActivityDialog = lazy(async () => ({
  default: (await import('./register/activity-dialog.tsx')).ActivityDialog,
}))
const ActivityDetailDialog = lazy(async () => ({
  default: (await import('./register/activity-detail.tsx')).ActivityDetailDialog,
}))

const filterOf = ({ form, village, ...search }: ActivitiesSearch): ActivityFilter => ({
  ...registerFilterOf(search),
  form: form?.join(','),
  villageId: village?.join(','),
})

/** The register of communication activities, filtered by the address. */
export function ActivitiesPage() {
  const search = useSearch({ from: '/shell/communications' })
  const texts = useTexts(registerTexts)
  const actor = useActor()
  const [viewedId, setViewedId] = useState<string | null>(null)
  const pages = useInfiniteQuery(activitiesQuery(filterOf(search)))
  const opened = useOpenedLine<Activity>(pages.data)
  const remove = useRemoval(sendActivityRemoval)
  const canKeep = actor.communeId !== null && canKeepCommunications(actor, { communeId: actor.communeId })
  const acts = {
    onEdit: opened.edit,
    onRemove: ({ id, version, topic }: Activity) => remove({ id, version, name: topic }),
  }
  return (
    <RegisterPage addLabel={canKeep ? texts.add.activity : undefined} onAdd={opened.add}>
      <ActivityFilters search={search} />
      <RegisterList
        caption={texts.activities}
        pages={pages}
        columns={[...useActivityColumns(), useFilesColumn(setViewedId)]}
        nameOf={({ topic }) => topic}
        acts={canKeep ? acts : undefined}
      />
      <Suspense>
        {opened.isOpen && <ActivityDialog row={opened.row} campaignId={search.campaign ?? ''} onClose={opened.close} />}
        {viewedId !== null && <ActivityDetailDialog id={viewedId} onClose={() => setViewedId(null)} />}
      </Suspense>
    </RegisterPage>
  )
}

const useFilesColumn = (onView: (id: string) => void): RegisterColumn<Activity> => {
  const texts = useTexts(registerTexts)
  const formats = useFormats()
  return {
    label: texts.photos,
    cell: ({ id, topic, fileCount }) => {
      const files = texts.files(formats.number(fileCount, 0))
      return (
        <Button variant="subtle" size="compact-md" aria-label={texts.detail(files, topic)} onClick={() => onView(id)}>
          {files}
        </Button>
      )
    },
  }
}

function ActivityFilters({ search }: { search: ActivitiesSearch }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const navigate = useNavigate({ from: '/communications' })
  const villages = useVillageChoices()
  const change = (patch: ActivitiesSearch) =>
    void navigate({ search: (known) => ({ ...known, ...patch }), replace: true })
  const forms = ACTIVITY_FORMS.map((value) => ({ value, label: words.forms[value] }))
  return (
    <RegisterFilters search={search} onChange={change}>
      <FilterMenu
        label={texts.form}
        options={forms}
        chosen={search.form ?? []}
        onChange={(form) => change({ form: form.length > 0 ? (form as ActivityForm[]) : undefined })}
      />
      <FilterMenu
        label={texts.village}
        options={villages}
        chosen={search.village ?? []}
        onChange={(village) => change({ village: village.length > 0 ? village : undefined })}
      />
    </RegisterFilters>
  )
}
