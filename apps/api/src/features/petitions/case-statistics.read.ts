import type { CaseStatistics } from '@gandan/contracts/petitions/case-figures'
import { caseReachOf } from '@gandan/domain/petitions/permissions'
import { leastSecretOf, monthsOf, shownSum, shownPlace } from '@gandan/domain/petitions/case-figures'
import { addDays, addMonths, firstOfMonth, laterOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Database } from '../../context.ts'
import { askedCommuneOf } from '../organisation/commune-scope.ts'
import { countOpenParts, getOnTimeTarget, listMonthParts, listPlaceCounts } from './case-statistics.queries.ts'

interface Asked {
  communeId?: string | undefined
  from?: IsoDate | undefined
  to?: IsoDate | undefined
}

const LONGEST_MONTHS = 60

/** Whole months, from January on unless asked otherwise, at most five years. */
const windowOf = ({ from, to }: Asked, today: IsoDate): { from: IsoDate; to: IsoDate } => {
  const last = firstOfMonth(to ?? today)
  const first = firstOfMonth(from ?? `${(to ?? today).slice(0, 4)}-01-01`)
  return { from: laterOf(first, addMonths(last, 1 - LONGEST_MONTHS)), to: addDays(addMonths(last, 1), -1) }
}

/** Figures of a commune, or of all that a reader above sees: whole for who works on all cases, else without small secrets. */
export const readStatistics = async (
  db: Database,
  { actor, today }: Context,
  asked: Asked,
): Promise<CaseStatistics> => {
  const communeId = askedCommuneOf(actor, asked.communeId)
  const scope = { communeIds: communeId === null ? actor.communeIds : [communeId], userId: actor.userId }
  const window = windowOf(asked, today)
  const reach = caseReachOf(actor)
  const least = leastSecretOf(communeId === actor.communeId ? reach : 'none')
  const [months, places, open, onTimeTarget] = await Promise.all([
    listMonthParts(db, scope, window.to),
    listPlaceCounts(db, scope, window, least),
    countOpenParts(db, scope, today),
    getOnTimeTarget(db, scope.communeIds),
  ])
  const shown = monthsOf(months, window, least)
  const [settled, inTime] = [
    shown.reduce((sum, one) => sum + one.settled, 0),
    shown.reduce((sum, one) => sum + one.inTime, 0),
  ]
  return {
    ...window,
    months: shown,
    topics: places.flatMap(({ topicCode, count }) =>
      topicCode === null ? [] : [{ topicCode, count: shownPlace(count, least) }],
    ),
    villages: places.flatMap(({ villageId, villageName, count }) =>
      villageId === null ? [] : [{ villageId, villageName: villageName ?? '', count: shownPlace(count, least) }],
    ),
    open: shownSum(open.open, least),
    overdue: shownSum(open.overdue, least),
    dueSoon: shownSum(open.dueSoon, least),
    inTimeShare: settled === 0 ? null : inTime / settled,
    onTimeTarget,
  }
}
