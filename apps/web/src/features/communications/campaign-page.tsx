import type { CampaignDetail, CampaignMetric } from '@gandan/contracts/communications/campaigns'
import { canKeepCommunications } from '@gandan/domain/communications/permissions'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useActor } from '../organisation/session.api.ts'
import { campaignQuery } from './campaigns.api.ts'
import { campaignTexts } from './campaign-texts.ts'
import { CampaignLines } from './campaign/campaign-lines.tsx'
import { MetricSection } from './campaign/metric-section.tsx'
import styles from './communications.module.css'
import { registerTexts } from './texts.ts'
import { communicationWords } from './words-texts.ts'

const CampaignDialog = lazy(async () => ({ default: (await import('./campaign/campaign-dialog.tsx')).CampaignDialog }))
const MetricDialog = lazy(async () => ({ default: (await import('./campaign/metric-dialog.tsx')).MetricDialog }))

/** One campaign: its goal, what is measured over time, and what was done. */
export function CampaignPage() {
  const { campaignId } = useParams({ from: '/shell/campaigns/$campaignId' })
  const texts = useTexts(campaignTexts)
  const campaign = useQuery(campaignQuery(campaignId))
  if (campaign.data) return <CampaignOf campaign={campaign.data} />
  return (
    <Page title={texts.title}>
      {campaign.isError ? (
        <ErrorState error={campaign.error} onRetry={() => void campaign.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

type Opened = { kind: 'campaign' } | { kind: 'metric'; metricId: string | null }

function CampaignOf({ campaign }: { campaign: CampaignDetail }) {
  const texts = useTexts(campaignTexts)
  const common = useTexts(commonTexts)
  const words = useTexts(communicationWords)
  const actor = useActor()
  const canKeep = actor.communeId !== null && canKeepCommunications(actor, { communeId: actor.communeId })
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const addMetric = canKeep && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setOpened({ kind: 'metric', metricId: null })}>
      {texts.addMetric}
    </Button>
  )
  const actions = (
    <>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
      {canKeep && (
        <Button variant="default" leftSection={<Icon name="edit" />} onClick={() => setOpened({ kind: 'campaign' })}>
          {common.edit}
        </Button>
      )}
      {addMetric}
    </>
  )
  return (
    <Page
      title={campaign.name}
      intro={`${words.campaignKinds[campaign.kind]} · ${words.campaignStates[campaign.state]}`}
      breadcrumbs={[{ label: texts.title, link: { to: '/campaigns' } }]}
      actions={actions}
    >
      <div className={styles.stack}>
        <Facts campaign={campaign} />
        <Metrics
          campaign={campaign}
          onEdit={canKeep ? ({ id }) => setOpened({ kind: 'metric', metricId: id }) : undefined}
          addButton={addMetric || undefined}
        />
        <CampaignLines campaignId={campaign.id} />
      </div>
      <Suspense>
        {opened?.kind === 'campaign' && <CampaignDialog row={campaign} onClose={close} />}
        {opened?.kind === 'metric' && (
          <MetricDialog
            campaignId={campaign.id}
            row={campaign.metrics.find(({ id }) => id === opened.metricId) ?? null}
            onClose={close}
          />
        )}
      </Suspense>
    </Page>
  )
}

function Facts({ campaign }: { campaign: CampaignDetail }) {
  const texts = useTexts(campaignTexts)
  const register = useTexts(registerTexts)
  const formats = useFormats()
  const facts: [string, string][] = [
    [texts.period, `${formats.day(campaign.startsOn)} – ${formats.day(campaign.endsOn)}`],
    [texts.leadUnit, campaign.leadUnitName ?? '—'],
    [texts.objective, campaign.objectiveCode],
    [texts.activities, formats.number(campaign.activityCount, 0)],
    [texts.participants, formats.number(campaign.participantCount, 0)],
    [register.mediaItems, formats.number(campaign.mediaCount, 0)],
    [register.commendations, formats.number(campaign.commendationCount, 0)],
  ]
  return (
    <section className={styles.section} aria-label={texts.goal}>
      <h2>{texts.goal}</h2>
      <p className={styles.long}>{campaign.goal || '—'}</p>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface MetricsProps {
  campaign: CampaignDetail
  onEdit: ((metric: CampaignMetric) => void) | undefined
  addButton: React.ReactNode
}

function Metrics({ campaign, onEdit, addButton }: MetricsProps) {
  const texts = useTexts(campaignTexts)
  const { view } = useSearch({ from: '/shell/campaigns/$campaignId' })
  const navigate = useNavigate({ from: '/campaigns/$campaignId' })
  if (campaign.metrics.length === 0)
    return (
      <EmptyState icon="timeline" title={texts.metricsNone} action={addButton}>
        {texts.metricsNoneText}
      </EmptyState>
    )
  return (
    <>
      <SegmentedControl
        className="no-print"
        aria-label={texts.view}
        value={view ?? 'chart'}
        onChange={(next) => void navigate({ search: { view: next === 'table' ? 'table' : undefined }, replace: true })}
        data={[
          { value: 'chart', label: texts.chart },
          { value: 'table', label: texts.table },
        ]}
      />
      {campaign.metrics.map((metric) => (
        <MetricSection
          key={metric.id}
          campaign={campaign}
          metric={metric}
          isTable={view === 'table'}
          onEdit={onEdit && (() => onEdit(metric))}
        />
      ))}
    </>
  )
}
