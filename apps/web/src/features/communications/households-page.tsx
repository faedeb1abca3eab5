import { canKeepCommunications } from '@gandan/domain/communications/permissions'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTexts } from '../../i18n/texts.ts'
import { DayField } from '../../shell/day-field.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { useActor, useToday } from '../organisation/session.api.ts'
import { householdsQuery } from './communications.api.ts'
import styles from './communications.module.css'
import { HouseholdsForm } from './register/households-form.tsx'
import { RegisterPage } from './register/register-page.tsx'
import { registerTexts } from './texts.ts'

/** How many households each village has from a day on; the address holds the day. */
export function HouseholdsPage() {
  const texts = useTexts(registerTexts)
  const actor = useActor()
  const today = useToday()
  const on = useSearch({ from: '/shell/communications/village-households' }).on ?? today
  const navigate = useNavigate({ from: '/communications/village-households' })
  const households = useQuery({ ...householdsQuery(on), enabled: actor.communeId !== null })
  const canKeep = actor.communeId !== null && canKeepCommunications(actor, { communeId: actor.communeId })
  const rows = households.data?.items ?? []
  const isEmpty = actor.communeId === null || (households.isSuccess && rows.length === 0)
  return (
    <RegisterPage addLabel={undefined}>
      <section className={styles.section} aria-label={texts.households}>
        <p className={styles.quiet}>{texts.householdsIntro}</p>
        <div className={styles.filters}>
          <DayField
            label={texts.householdsOn}
            value={on}
            maxOn={today}
            onChange={(day: IsoDate | null) => void navigate({ search: { on: day ?? undefined }, replace: true })}
          />
        </div>
        {isEmpty && <EmptyState title={texts.emptyTitle} />}
        {!isEmpty && households.isPending && <LoadingState rows={4} />}
        {households.isError && <ErrorState error={households.error} onRetry={() => void households.refetch()} />}
        {rows.length > 0 && <HouseholdsForm key={on} on={on} rows={rows} canKeep={canKeep} />}
      </section>
    </RegisterPage>
  )
}
