import type { CaseDetail, Clock } from '@gandan/contracts/petitions/case-shapes'
import { limitTone } from '@gandan/domain/petitions/deadline-ledger'
import { daysBetween } from '@gandan/domain/shared/iso-date'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { LateMark } from '../../../shell/late-mark.tsx'
import { useToday } from '../../organisation/session.api.ts'
import styles from './case.module.css'
import { petitionTexts } from './petition-texts.ts'
import { caseTexts } from './texts.ts'

const isDueOf = (detail: CaseDetail, { limitId, effectiveDueOn }: Clock): boolean =>
  limitId === detail.dueLimitId && effectiveDueOn === detail.dueOn

/** The day that counts now, how far away it is, how much of its limit is used and by which article. */
export function CaseClock({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const formats = useFormats()
  const today = useToday()
  const paused = detail.clocks.find(({ standing }) => standing === 'paused')
  if (detail.dueOn === null)
    return (
      <div className={styles.clock} role="status">
        <p>{paused ? texts.paused : texts.noDue}</p>
        {paused && <UsedBar clock={paused} />}
      </div>
    )
  const due = detail.clocks.find((clock) => isDueOf(detail, clock))
  return (
    <div className={styles.clock} role="status" data-late={detail.isOverdue || undefined}>
      <p>{texts.due(due?.title ?? '')}</p>
      <p className="figure">{formats.day(detail.dueOn)}</p>
      {detail.isOverdue ? (
        <p>
          <LateMark daysLate={detail.daysLate} />
        </p>
      ) : (
        <p>
          <Icon name="clock" size={18} /> <strong>{formats.daysLeft(daysBetween(today, detail.dueOn))}</strong>
        </p>
      )}
      {due && <Nominal clock={due} />}
      {due && <UsedBar clock={due} />}
      {due && (
        <p className={styles.quiet}>
          {texts.basis}: <span lang="vi">{due.basis}</span>
        </p>
      )}
    </div>
  )
}

/** Said only where a day off moved the end. */
function Nominal({ clock: { nominalDueOn, effectiveDueOn } }: { clock: Clock }) {
  const texts = useTexts(petitionTexts)
  const formats = useFormats()
  if (nominalDueOn === null || nominalDueOn === effectiveDueOn) return null
  return <p>{texts.nominalOf(formats.day(nominalDueOn))}</p>
}

/** The share of the limit that is used, in a bar and in words. */
function UsedBar({ clock }: { clock: Clock }) {
  const texts = useTexts(petitionTexts)
  const { daysUsed, daysAllowed, unit } = clock
  const words = texts.usedOf(daysUsed, daysAllowed, unit)
  return (
    <>
      <progress
        className={styles.used}
        data-tone={limitTone(clock)}
        aria-label={texts.used}
        aria-valuetext={words}
        value={daysUsed}
        max={Math.max(1, daysAllowed)}
      />
      <p className={styles.quiet}>
        {texts.used}: {words}
      </p>
    </>
  )
}
