import { canDefineIndicators, canPublishTargets } from '@gandan/domain/indicators/permissions'
import { PERIOD_KINDS, periodWindow } from '@gandan/domain/organisation/reporting-periods'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { Page } from '../../../shell/page.tsx'
import { PrintButton } from '../../../shell/print-button.tsx'
import { useActor, useToday } from '../../organisation/session.api.ts'
import { definitionsQuery } from '../indicators.api.ts'
import { periodAsked } from '../indicators-search.ts'
import { PeriodPicker } from '../period-picker.tsx'
import { indicatorTexts } from '../texts.ts'
import { OwnDefinitions } from './own-definitions.tsx'
import { TargetTable } from './target-table.tsx'
import { targetsQuery } from './targets.api.ts'
import { targetsTexts } from './targets-texts.ts'

const route = getRouteApi('/shell/indicators/targets')

/** What is aimed at in a year, and the indicators a commune or an upper level added. */
export function TargetsPage() {
  const texts = useTexts(targetsTexts)
  const words = useTexts(indicatorTexts)
  const actor = useActor()
  const period = periodAsked(route.useSearch(), 'year', useToday())
  const navigate = route.useNavigate()
  const targets = useQuery(targetsQuery(period.kind, period.year))
  const definitions = useQuery(definitionsQuery(periodWindow('year', period.year).to))
  const isUpper = actor.communeId === null && canPublishTargets(actor)
  const canSet = isUpper || (actor.communeId !== null && canDefineIndicators(actor, { communeId: actor.communeId }))
  const error = targets.error ?? definitions.error
  const retry = () => void Promise.all([targets.refetch(), definitions.refetch()])
  const isReady = targets.data && definitions.data
  return (
    <Page title={words.targets} intro={isUpper ? texts.introUpper : texts.intro} actions={<PrintButton />}>
      <PeriodPicker kinds={PERIOD_KINDS} period={period} onChange={(search) => void navigate({ search })} />
      {error && !isReady && <ErrorState error={error} onRetry={retry} />}
      {!error && !isReady && <LoadingState rows={8} />}
      {targets.data?.items.length === 0 && <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
      {isReady && (
        <>
          {targets.data.items.length > 0 && (
            <TargetTable
              key={`${period.kind}${period.year}${period.index}`}
              targets={targets.data.items.filter(({ index }) => index === period.index)}
              definitions={definitions.data.items}
              canSet={canSet}
              isUpper={isUpper}
            />
          )}
          <OwnDefinitions
            definitions={definitions.data.items}
            owner={isUpper ? 'upper' : 'commune'}
            canDefine={canSet}
          />
        </>
      )}
    </Page>
  )
}
