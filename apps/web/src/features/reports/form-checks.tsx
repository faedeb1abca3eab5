import type { FormCheckShape, FormRow, StatutoryForm } from '@gandan/contracts/reports/forms'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon, type IconName } from '../../shell/icon.tsx'
import { formsTexts } from './forms-texts.ts'
import styles from './forms.module.css'
import { RecordLink } from './record-link.tsx'

/** What the form says must be equal, each commune's in words. */
export function FormChecks({ form }: { form: StatutoryForm }) {
  const texts = useTexts(formsTexts)
  const hasNone = form.rows.every(({ checks }) => checks.length === 0)
  return (
    <section className={`${styles.checks} no-print`} aria-labelledby="form-checks">
      <h2 id="form-checks">{texts.checks}</h2>
      {hasNone && <p>{texts.noChecks}</p>}
      {!hasNone &&
        form.rows.map((row) =>
          form.total === null ? (
            <CheckList key={row.communeId} checks={row.checks} />
          ) : (
            <CommuneChecks key={row.communeId} row={row} />
          ),
        )}
    </section>
  )
}

/** A commune among others: only what does not hold is spelt out. */
function CommuneChecks({ row: { communeName, checks } }: { row: FormRow }) {
  const texts = useTexts(formsTexts)
  const { number } = useFormats()
  const failed = checks.filter(({ standing }) => standing === 'failed')
  const count = number(checks.length, 0)
  return (
    <div>
      <h3>{communeName}</h3>
      <p>{failed.length === 0 ? texts.allPassed(count) : texts.someFailed(number(failed.length, 0), count)}</p>
      {failed.length > 0 && <CheckList checks={failed} />}
    </div>
  )
}

function CheckList({ checks }: { checks: readonly FormCheckShape[] }) {
  return (
    <ul className={styles.list}>
      {checks.map((check) => (
        <Check key={`${check.kind} ${check.ms} ${check.parts.join()}`} check={check} />
      ))}
    </ul>
  )
}

const ICONS: Record<FormCheckShape['standing'], IconName> = { passed: 'check', failed: 'warning', unknown: 'unknown' }
const SHOWN_PARTS = 6

const joined = (parts: readonly number[]): string =>
  parts.length > SHOWN_PARTS ? `${parts[0]} + … + ${parts.at(-1)}` : parts.join(' + ')

function Check({ check }: { check: FormCheckShape }) {
  const texts = useTexts(formsTexts)
  const { number } = useFormats()
  const { standing, left, right, records, brokenBy } = check
  const parts = joined(check.parts)
  return (
    <li data-standing={standing}>
      <Icon name={ICONS[standing]} />
      <div>
        <strong>{texts.standings[standing]}</strong>
        {': '}
        {check.kind === 'carryOver' ? texts.carryOver(parts) : texts.crossFoot(check.ms, parts)}
        {' ('}
        {left === null || right === null ? texts.unknown : texts.sides(left, right)}
        {')'}
        {standing === 'failed' && records.length === 0 && <p>{texts.brokenHidden(number(brokenBy, 0))}</p>}
        {records.length > 0 && (
          <>
            <p>{texts.brokenBy(number(brokenBy, 0))}</p>
            <ul>
              {records.map((record) => (
                <li key={record.id}>
                  <RecordLink record={record} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  )
}
