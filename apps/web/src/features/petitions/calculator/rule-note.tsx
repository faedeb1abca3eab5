import type { DeadlineRule } from '@gandan/contracts/petitions/deadlines'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import styles from './calculator.module.css'
import { calculatorTexts } from './texts.ts'

/** How far a rule may be relied on; nothing for one that was read in its source. */
export function EvidenceMark({ evidence }: Pick<DeadlineRule, 'evidence'>) {
  const texts = useTexts(calculatorTexts)
  if (evidence === 'verified') return null
  return (
    <p className={styles.evidence}>
      <Icon name="warning" size={18} />
      <strong>{texts.evidence[evidence]}.</strong>
    </p>
  )
}

export function RuleNote({ rule }: { rule: DeadlineRule }) {
  const texts = useTexts(calculatorTexts)
  const formats = useFormats()
  const validTo = rule.validTo === null ? null : formats.day(rule.validTo)
  return (
    <div className={styles.note}>
      <p>
        <strong>{texts.limit(rule.amount, texts.units[rule.unit], rule.direction === 'before')}</strong>. {texts.basis}:{' '}
        <span lang="vi">{rule.basis}</span>. {texts.validity(formats.day(rule.validFrom), validTo)}.
      </p>
      <EvidenceMark evidence={rule.evidence} />
    </div>
  )
}
