import type { PeriodStanding } from '@gandan/contracts/dashboard/periods'
import { canLockPeriod } from '@gandan/domain/indicators/permissions'
import { PERIOD_KINDS } from '@gandan/domain/organisation/reporting-periods'
import { Badge, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { confirm } from '../../../shell/confirm.tsx'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { notify } from '../../../shell/notices.ts'
import { Page } from '../../../shell/page.tsx'
import { PrintButton } from '../../../shell/print-button.tsx'
import { useActor, useToday } from '../../organisation/session.api.ts'
import { standingQuery, useLockPeriod } from '../indicators.api.ts'
import { periodAsked } from '../indicators-search.ts'
import styles from '../indicators.module.css'
import { PeriodPicker } from '../period-picker.tsx'
import { indicatorTexts } from '../texts.ts'
import { CheckList } from './check-list.tsx'
import { OwedTable } from './owed-table.tsx'
import { periodsTexts } from './periods-texts.ts'
import { UnlockDialog } from './unlock-dialog.tsx'

const route = getRouteApi('/shell/indicators/periods')

/** A period before it closes: who owes what since when, what looks wrong, and the closing itself. */
export function PeriodsPage() {
  const words = useTexts(indicatorTexts)
  const format = useFormats()
  const period = periodAsked(route.useSearch(), 'quarter', useToday())
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery(standingQuery(period))
  return (
    <Page
      title={`${words.periods}: ${words.periodOf(period.kind, period.index, period.year)}`}
      intro={
        <>
          {words.window(format.day(period.from), format.day(period.to))}
          {data && `; ${words.dueOn(format.day(data.dueOn))}`}
        </>
      }
      actions={<PrintButton />}
    >
      <PeriodPicker kinds={PERIOD_KINDS} period={period} onChange={(search) => void navigate({ search })} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState rows={8} />}
      {data && <Standing standing={data} />}
    </Page>
  )
}

function Standing({ standing }: { standing: PeriodStanding }) {
  return (
    <>
      <StateLine standing={standing} />
      <CheckList standing={standing} />
      <OwedTable owed={standing.owed} />
    </>
  )
}

function StateLine({ standing }: { standing: PeriodStanding }) {
  const texts = useTexts(periodsTexts)
  const format = useFormats()
  const actor = useActor()
  const [isUnlocking, setUnlocking] = useState(false)
  const canLock = actor.communeId !== null && canLockPeriod(actor, { communeId: actor.communeId })
  const isLocked = standing.state === 'locked'
  const { changedByName, changedAt, reason } = standing
  return (
    <div className={styles.section}>
      <p>
        <Badge color={isLocked ? 'green' : 'blue'} variant="light">
          {isLocked ? texts.locked : texts.open}
        </Badge>{' '}
        {changedAt && texts.changedBy(changedByName ?? '—', format.instant(changedAt))}
        {reason && <span className={styles.small}>{texts.reasonWas(reason)}</span>}
      </p>
      {canLock && !isLocked && <LockButton standing={standing} />}
      {canLock && isLocked && (
        <Button className="no-print" variant="default" onClick={() => setUnlocking(true)}>
          {texts.unlock}
        </Button>
      )}
      {isUnlocking && <UnlockDialog standing={standing} onClose={() => setUnlocking(false)} />}
    </div>
  )
}

function LockButton({ standing: { period, checks, version } }: { standing: PeriodStanding }) {
  const texts = useTexts(periodsTexts)
  const format = useFormats()
  const lock = useLockPeriod()
  const isOver = useToday() > period.to
  const isContradicting = checks.some(({ code }) => code === 'numeratorAboveDenominator')
  const send = async () => {
    const hasWarnings = checks.length > 0
    const text = hasWarnings ? `${texts.lockWarnings(checks.length)} ${texts.lockText}` : texts.lockText
    if (!(await confirm({ title: texts.lockTitle, text, confirmLabel: texts.lock, isDanger: hasWarnings }))) return
    const { kind, year, index } = period
    lock.mutate(
      { kind, year, index, version, isDespiteWarnings: hasWarnings },
      { onSuccess: () => notify('done', texts.lockDone) },
    )
  }
  const why = isOver ? (isContradicting ? texts.contradicts : null) : texts.notOver(format.day(period.to))
  return (
    <div className="no-print">
      <Button disabled={why !== null} loading={lock.isPending} onClick={() => void send()}>
        {texts.lock}
      </Button>
      {why && <span className={styles.small}>{why}</span>}
    </div>
  )
}
