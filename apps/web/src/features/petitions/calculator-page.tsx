import { Button } from '@mantine/core'
import type { DeadlineRule } from '@gandan/contracts/petitions/deadlines'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { useToday } from '../organisation/session.api.ts'
import styles from './calculator/calculator.module.css'
import { QuestionForm } from './calculator/question-form.tsx'
import { ResultPanel } from './calculator/result-panel.tsx'
import { chosenLimit, questionOf } from './calculator/rule-choice.ts'
import { calculatorTexts } from './calculator/texts.ts'
import type { DeadlinesSearch } from './deadlines-search.ts'
import { deadlineRulesQuery } from './deadlines.api.ts'

function Calculator({ rules }: { rules: readonly DeadlineRule[] }) {
  const texts = useTexts(calculatorTexts)
  const formats = useFormats()
  const today = useToday()
  const search = useSearch({ from: '/shell/deadlines' })
  const navigate = useNavigate()
  const from = search.from ?? today
  const chosen = chosenLimit(rules, search.rule, from)
  const ask = (part: DeadlinesSearch) =>
    void navigate({ to: '/deadlines', search: { ...search, ...part }, replace: true, resetScroll: false })
  return (
    <div className={styles.layout}>
      <QuestionForm rules={rules} chosen={chosen} from={from} search={search} onAsk={ask} />
      <section className={styles.result}>
        {chosen === null && (
          <EmptyState title={texts.noRule} icon="clock">
            {texts.noRuleText}
          </EmptyState>
        )}
        {chosen !== null && chosen.current === null && (
          <EmptyState title={texts.notInForce(formats.day(from))} icon="calendar">
            {chosen.rules.map((rule) => (
              <p key={rule.id}>
                {rule.basis}.{' '}
                {texts.validity(formats.day(rule.validFrom), rule.validTo === null ? null : formats.day(rule.validTo))}.
              </p>
            ))}
          </EmptyState>
        )}
        {chosen?.current && <ResultPanel question={questionOf(chosen.current, from, search)} />}
      </section>
    </div>
  )
}

export function CalculatorPage() {
  const texts = useTexts(calculatorTexts)
  const common = useTexts(commonTexts)
  const rules = useQuery(deadlineRulesQuery)
  return (
    <Page
      title={texts.title}
      intro={texts.intro}
      actions={
        <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {common.print}
        </Button>
      }
    >
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <LoadingState />}
      {rules.data && <Calculator rules={rules.data.items} />}
    </Page>
  )
}
