import type { Campaign } from '@gandan/contracts/communications/campaigns'
import { CAMPAIGN_KINDS, CAMPAIGN_STATES, type CampaignState } from '@gandan/domain/communications/communication'
import { canKeepCommunications } from '@gandan/domain/communications/permissions'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { FilterMenu } from '../../shell/filter-menu.tsx'
import { Icon } from '../../shell/icon.tsx'
import { Page } from '../../shell/page.tsx'
import { SearchBox } from '../../shell/search-box.tsx'
import { useActor } from '../organisation/session.api.ts'
import { campaignsQuery } from './campaigns.api.ts'
import { campaignTexts } from './campaign-texts.ts'
import type { CampaignsSearch } from './communications-search.ts'
import styles from './communications.module.css'
import { RegisterList, type RegisterColumn } from './register/register-list.tsx'
import { registerTexts } from './texts.ts'
import { communicationWords } from './words-texts.ts'

const CampaignDialog = lazy(async () => ({ default: (await import('./campaign/campaign-dialog.tsx')).CampaignDialog }))

type CampaignKind = (typeof CAMPAIGN_KINDS)[number]

/** Movements, drives and waves of communication, latest first. */
export function CampaignsPage() {
  const search = useSearch({ from: '/shell/campaigns' })
  const texts = useTexts(campaignTexts)
  const common = useTexts(commonTexts)
  const actor = useActor()
  const navigate = useNavigate()
  const [isAdding, setAdding] = useState(false)
  const { kind, state, ...words } = search
  const pages = useInfiniteQuery(campaignsQuery({ ...words, kind: kind?.join(','), state: state?.join(',') }))
  const canKeep = actor.communeId !== null && canKeepCommunications(actor, { communeId: actor.communeId })
  const goTo = (campaignId: string) => void navigate({ to: '/campaigns/$campaignId', params: { campaignId } })
  const actions = (
    <>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {canKeep && (
        <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {texts.add}
        </Button>
      )}
    </>
  )
  return (
    <Page title={texts.title} intro={texts.intro} actions={actions}>
      <CampaignFilters search={search} />
      <RegisterList
        caption={texts.caption}
        pages={pages}
        columns={useCampaignColumns()}
        nameOf={({ name }) => name}
        empty={{ title: texts.emptyTitle, text: texts.emptyText }}
      />
      <Suspense>{isAdding && <CampaignDialog row={null} onClose={() => setAdding(false)} onSaved={goTo} />}</Suspense>
    </Page>
  )
}

const useCampaignColumns = (): RegisterColumn<Campaign>[] => {
  const texts = useTexts(campaignTexts)
  const words = useTexts(communicationWords)
  const formats = useFormats()
  const link = ({ id, name }: Campaign) => (
    <Link to="/campaigns/$campaignId" params={{ campaignId: id }}>
      {name}
    </Link>
  )
  return [
    { label: texts.name, cell: link },
    { label: texts.kind, cell: ({ kind }) => words.campaignKinds[kind] },
    { label: texts.period, cell: (row) => `${formats.day(row.startsOn)} – ${formats.day(row.endsOn)}` },
    { label: texts.leadUnit, cell: ({ leadUnitName }) => leadUnitName ?? '—' },
    { label: texts.state, cell: ({ state }) => words.campaignStates[state] },
    { label: texts.metrics, isNumber: true, cell: ({ metricCount }) => formats.number(metricCount, 0) },
    { label: texts.activities, isNumber: true, cell: ({ activityCount }) => formats.number(activityCount, 0) },
  ]
}

function CampaignFilters({ search }: { search: CampaignsSearch }) {
  const texts = useTexts(campaignTexts)
  const register = useTexts(registerTexts)
  const words = useTexts(communicationWords)
  const navigate = useNavigate({ from: '/campaigns' })
  const change = (patch: CampaignsSearch) =>
    void navigate({ search: (known) => ({ ...known, ...patch }), replace: true })
  return (
    <div className={`${styles.filters} no-print`} role="search" aria-label={register.filters}>
      <SearchBox
        q={search.q ?? ''}
        label={register.search}
        hint={register.searchHint}
        className={styles.search}
        onSearch={(q) => change({ q: q || undefined })}
      />
      <FilterMenu
        label={texts.kind}
        options={CAMPAIGN_KINDS.map((value) => ({ value, label: words.campaignKinds[value] }))}
        chosen={search.kind ?? []}
        onChange={(kind) => change({ kind: kind.length > 0 ? (kind as CampaignKind[]) : undefined })}
      />
      <FilterMenu
        label={texts.state}
        options={CAMPAIGN_STATES.map((value) => ({ value, label: words.campaignStates[value] }))}
        chosen={search.state ?? []}
        onChange={(state) => change({ state: state.length > 0 ? (state as CampaignState[]) : undefined })}
      />
    </div>
  )
}
