import { Alert, Paper, Title } from '@mantine/core'
import type { Calculation } from '@gandan/contracts/petitions/deadlines'
import { daysBetween, weekdayOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import { useQuery } from '@tanstack/react-query'
import { problemMessage } from '../../../api/problem-message.ts'
import { problemOf, type ApiProblem } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { useToday } from '../../organisation/session.api.ts'
import { deadlineQuery, type DeadlineQuestion } from '../deadlines.api.ts'
import styles from './calculator.module.css'
import { DayStrip } from './day-strip.tsx'
import { EvidenceMark } from './rule-note.tsx'
import { calculatorTexts } from './texts.ts'

function useDated(): (on: IsoDate) => string {
  const texts = useTexts(calculatorTexts)
  const formats = useFormats()
  return (on) => `${texts.weekdayNames[weekdayOf(on) - 1] ?? ''}, ${formats.day(on)}`
}

function DueDays({ found }: { found: Calculation }) {
  const texts = useTexts(calculatorTexts)
  const formats = useFormats()
  const dated = useDated()
  const today = useToday()
  const { nominalDueOn, effectiveDueOn, direction, remaining, unit } = found
  if (nominalDueOn === null || effectiveDueOn === null)
    return (
      <div className={styles.due} role="status" aria-label={texts.result}>
        <p className={styles.dueLabel}>{texts.stopped}</p>
        <p className="figure">{texts.remaining(remaining, texts.units[unit])}</p>
      </div>
    )
  const moved = found.explanation.find(({ kind }) => kind === 'moved')
  return (
    <div className={styles.due} role="status" aria-label={texts.result}>
      <p className={styles.dueLabel}>{texts.effective[direction]}</p>
      <p className="figure">{dated(effectiveDueOn)}</p>
      <p className={styles.left}>{texts.fromToday(daysBetween(today, effectiveDueOn), formats.dayCount)}</p>
      <p>
        {texts.nominal}: <strong>{dated(nominalDueOn)}</strong>.{' '}
        {moved ? <span lang="vi">{moved.text}</span> : texts.samePhrase}
      </p>
    </div>
  )
}

function Refused({ problem }: { problem: ApiProblem }) {
  const texts = useTexts(calculatorTexts)
  const { basis, needed, recorded } = problem.details
  return (
    <Alert color="red" icon={<Icon name="warning" />} role="alert" title={texts.refused}>
      <p className={styles.plain}>
        {problemMessage(problem)}.
        {typeof needed === 'number' && typeof recorded === 'number' && ` ${texts.criteriaShort(needed, recorded)}`}
      </p>
      {typeof basis === 'string' && (
        <p className={styles.plain}>
          {texts.basis}: <span lang="vi">{basis}</span>.
        </p>
      )}
    </Alert>
  )
}

function Found({ found }: { found: Calculation }) {
  const texts = useTexts(calculatorTexts)
  return (
    <>
      <Paper p="lg">
        <h2 className={styles.ruleTitle} lang="vi">
          {found.title}
        </h2>
        <DueDays found={found} />
        <div className={styles.basis}>
          <p>
            {texts.basis}: <span lang="vi">{found.basis}</span>.
          </p>
          <EvidenceMark evidence={found.evidence} />
        </div>
        {found.yearsWithoutNotice.length > 0 && (
          <Alert color="amber" icon={<Icon name="info" />} mt="sm">
            {texts.expected(found.yearsWithoutNotice.join(', '))}
          </Alert>
        )}
      </Paper>
      <section>
        <Title order={2} mb="xs">
          {texts.steps}
        </Title>
        <ol className={styles.steps} lang="vi">
          {found.explanation
            .filter(({ kind }) => kind !== 'evidence')
            .map(({ kind, text }) => (
              <li key={`${kind} ${text}`} data-kind={kind}>
                {text}
              </li>
            ))}
        </ol>
      </section>
      <DayStrip found={found} />
    </>
  )
}

export function ResultPanel({ question }: { question: DeadlineQuestion }) {
  const answer = useQuery(deadlineQuery(question))
  if (answer.isError) {
    const problem = problemOf(answer.error)
    return problem.status === 422 || problem.status === 400 ? (
      <Refused problem={problem} />
    ) : (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    )
  }
  return answer.data ? <Found found={answer.data} /> : <LoadingState rows={3} />
}
