import type { PeriodStanding } from '@gandan/contracts/dashboard/periods'
import type { IndicatorDefinitionRow } from '@gandan/contracts/indicators/definitions'
import type { Frequency } from '@gandan/domain/indicators/definition'
import { periodContaining } from '@gandan/domain/organisation/reporting-periods'
import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { useActor } from '../../organisation/session.api.ts'
import { definitionsQuery } from '../indicators.api.ts'
import styles from '../indicators.module.css'
import { periodsTexts } from './periods-texts.ts'

type Check = PeriodStanding['checks'][number]
type Period = PeriodStanding['period']

/** What stands out in the period, each with a way to mend it. */
export function CheckList({ standing: { checks, period } }: { standing: PeriodStanding }) {
  const texts = useTexts(periodsTexts)
  const definitions = useQuery(definitionsQuery(period.to)).data?.items
  return (
    <section className={styles.section} aria-labelledby="checks">
      <h2 id="checks">{texts.checks}</h2>
      {checks.length === 0 ? (
        <p>
          <Icon name="check" /> {texts.checksNone}
        </p>
      ) : (
        <ul className={styles.list} aria-labelledby="checks">
          {checks.map((check) => (
            <CheckItem
              key={`${check.code}${check.indicatorCode}`}
              check={check}
              period={period}
              definition={definitions?.find(({ code }) => code === check.indicatorCode)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface CheckItemProps {
  check: Check
  period: Period
  definition: IndicatorDefinitionRow | undefined
}

function CheckItem({ check, period, definition }: CheckItemProps) {
  const texts = useTexts(periodsTexts)
  const format = useFormats()
  const say = texts.findings[check.code]
  return (
    <li>
      <Badge color={check.severity === 'blocking' ? 'red' : 'yellow'} variant="light">
        {texts.severities[check.severity]}
      </Badge>{' '}
      <strong>
        {check.indicatorCode} {check.name}
      </strong>
      : {say((name) => format.number(check.parts[name] ?? null, 2))}{' '}
      <MendLink check={check} period={period} definition={definition} />
    </li>
  )
}

/** The period of its own rhythm in which the value stands. */
const entryPeriod = (frequency: Frequency, { kind, year, to }: Period) => {
  const own = frequency === 'sixMonths' && kind === 'year' ? 'year' : frequency
  return { period: own, year, index: periodContaining(own, to, year).index }
}

/** An entered value is mended in the grid; a computed one in the records behind it. */
function MendLink({ check, period, definition }: CheckItemProps) {
  const texts = useTexts(periodsTexts)
  const { communeId } = useActor()
  if (!definition || communeId === null) return null
  const label = texts.mend(check.name)
  if (definition.source !== 'computed')
    return (
      <Link
        className="no-print"
        to="/indicators/entry"
        search={entryPeriod(definition.frequency, period)}
        aria-label={label}
      >
        {texts.mendWord}
      </Link>
    )
  const { kind, year, index } = period
  return (
    <Link
      className="no-print"
      to="/communes/$communeId/figures"
      params={{ communeId }}
      search={{ period: kind, year, index, code: check.indicatorCode }}
      aria-label={label}
    >
      {texts.mendWord}
    </Link>
  )
}
