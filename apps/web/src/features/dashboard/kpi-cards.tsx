import type { Dashboard } from '@gandan/contracts/dashboard'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { KpiCard } from './kpi-card.tsx'
import styles from './kpi-cards.module.css'
import { KpiChange } from './kpi-change.tsx'
import { dueWithin, taskLists } from './task-lists.ts'
import { dashboardTexts, definitionTexts } from './texts.ts'

/** What each card shows and which list it opens. */
const useCards = (dashboard: Dashboard) => {
  const texts = useTexts(dashboardTexts)
  const format = useFormats()
  const { on, isToday, kpis, objectives } = dashboard
  const lists = taskLists(isToday ? undefined : on)
  const total = objectives.reduce((sum, { counts }) => sum + counts.total, 0)
  const { progress, overdue, dueSoon, awaitingConfirmation: awaiting, onTime } = kpis
  const ofAll = texts.openOf(total)
  const elapsed = texts.timeElapsed(format.percent(kpis.timeElapsed).replace(' %', '\u00a0%'))
  const ofDue = texts.onTimeOf(onTime.numerator ?? 0, onTime.denominator ?? 0)
  return [
    {
      id: 'progress',
      name: texts.progress,
      kpi: progress,
      unit: 'share',
      detail: elapsed,
      list: lists.all,
      isMoreBetter: true,
    },
    {
      id: 'overdue',
      name: texts.overdueName,
      kpi: overdue,
      unit: 'count',
      detail: ofAll,
      list: lists.overdue,
      isMoreBetter: false,
    },
    { id: 'dueSoon', name: texts.dueSoonName, kpi: dueSoon, unit: 'count', detail: ofAll, list: lists.dueSoon },
    { id: 'awaiting', name: texts.awaitingName, kpi: awaiting, unit: 'count', detail: ofAll, list: lists.submitted },
    {
      id: 'onTime',
      name: texts.onTime,
      kpi: onTime,
      unit: 'share',
      detail: ofDue,
      list: dueWithin(dashboard),
      isMoreBetter: true,
    },
  ] as const
}

/** The figures of the day, each beside the end of the period before. */
export function KpiCards({ dashboard }: { dashboard: Dashboard }) {
  const texts = useTexts(dashboardTexts)
  const definitions = useTexts(definitionTexts)
  const format = useFormats()
  const cards = useCards(dashboard)
  return (
    <section aria-labelledby="kpis">
      <h2 id="kpis" className="visually-hidden">
        {texts.kpisTitle}
      </h2>
      <ul className={styles.cards}>
        {cards.map(({ id, name, kpi, unit, detail, list, ...rest }) => (
          <KpiCard
            key={id}
            planId={dashboard.plan.id}
            name={name}
            figure={unit === 'share' ? format.percent(kpi.value) : format.number(kpi.value, 0)}
            detail={kpi.value === null ? texts.nothingYet : detail}
            change={<KpiChange {...kpi} {...rest} unit={unit} previousEnd={dashboard.previousPeriod.to} />}
            definition={definitions[id]}
            list={list}
            isGrave={id === 'overdue' && (kpi.value ?? 0) > 0}
          />
        ))}
      </ul>
    </section>
  )
}
