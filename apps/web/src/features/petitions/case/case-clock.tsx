import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { daysBetween } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { useToday } from '../../organisation/session.api.ts'
import styles from './case.module.css'
import { caseTexts } from './texts.ts'

/** The day that counts now, how far away it is and by which article. */
export function CaseClock({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const formats = useFormats()
  const today = useToday()
  const due = detail.clocks.find(
    ({ limitId, effectiveDueOn }) => limitId === detail.dueLimitId && effectiveDueOn === detail.dueOn,
  )
  if (detail.dueOn === null)
    return (
      <div className={styles.clock} role="status">
        <p>{detail.clocks.some(({ standing }) => standing === 'paused') ? texts.paused : texts.noDue}</p>
      </div>
    )
  return (
    <div className={styles.clock} role="status" data-late={detail.isOverdue || undefined}>
      <p>{texts.due(due?.title ?? '')}</p>
      <p className="figure">{formats.day(detail.dueOn)}</p>
      <p>
        <Icon name={detail.isOverdue ? 'alert' : 'clock'} size={18} />{' '}
        <strong>{formats.daysLeft(daysBetween(today, detail.dueOn))}</strong>
      </p>
      {due && (
        <p className={styles.quiet}>
          {texts.basis}: <span lang="vi">{due.basis}</span>
        </p>
      )}
    </div>
  )
}
