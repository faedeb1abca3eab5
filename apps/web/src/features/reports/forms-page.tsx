import type { FormHeadShape, FormSetHeadShape, StatutoryForm } from '@gandan/contracts/reports/forms'
import { periodName } from '@gandan/domain/organisation/period-words'
import { windowWords } from '@gandan/domain/reports/forms/form-texts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { EmptyState } from '../../shell/empty-state.tsx'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LinkButton } from '../../shell/link-button.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { PrintButton } from '../../shell/print-button.tsx'
import { useToday } from '../organisation/session.api.ts'
import { FormChecks } from './form-checks.tsx'
import { FormTable } from './form-table.tsx'
import { formFileOf, formQuery, formsQuery } from './forms.api.ts'
import { askedOf, windowOf, type FormsSearch } from './forms-search.ts'
import { formsTexts } from './forms-texts.ts'
import styles from './forms.module.css'
import { PeriodPicker } from './period-picker.tsx'

const route = getRouteApi('/shell/reports/forms')

const dashed = (code: string): string => code.replace('/', '-')

/** The statutory forms of a period: one as its table, what it must satisfy, and its file. */
export function FormsPage() {
  const texts = useTexts(formsTexts)
  const { day } = useFormats()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const window = windowOf(search, useToday())
  const asked = askedOf(window, search.set)
  const list = useQuery(formsQuery(asked))
  const { data } = list
  const chosen =
    data?.forms.find(({ code }) => dashed(code) === search.form) ??
    data?.forms.find((one) => !one.isOpen) ??
    data?.forms[0]
  const whole: FormsSearch = { ...asked, set: search.set, form: chosen && dashed(chosen.code) }
  const show = (change: FormsSearch) =>
    void navigate({ search: { ...whole, ...change }, replace: true, resetScroll: false })
  return (
    <Page
      title={texts.title}
      intro={texts.intro(day(window.from), day(window.to))}
      actions={
        chosen &&
        !chosen.isOpen && (
          <>
            <PrintButton />
            <Button
              component="a"
              href={formFileOf(dashed(chosen.code), asked)}
              download
              leftSection={<Icon name="download" />}
            >
              {texts.download}
            </Button>
          </>
        )
      }
    >
      <PeriodPicker window={window} set={search.set} sets={data?.sets ?? []} onChange={show} />
      {list.error && !data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingState />}
      {data && <FormTabs forms={data.forms} current={chosen?.code} search={whole} />}
      {chosen && (
        <ChosenForm
          key={chosen.code}
          code={dashed(chosen.code)}
          search={whole}
          asked={asked}
          earlier={data?.sets.findLast(({ validFrom }) => validFrom < data.set.validFrom)}
        />
      )}
    </Page>
  )
}

interface FormTabsProps {
  forms: readonly FormHeadShape[]
  current: string | undefined
  search: FormsSearch
}

function FormTabs({ forms, current, search }: FormTabsProps) {
  const texts = useTexts(formsTexts)
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={texts.forms}>
      {forms.map(({ code, isOpen }) => (
        <Link
          key={code}
          to="/reports/forms"
          search={{ ...search, form: dashed(code) }}
          aria-current={code === current ? 'page' : undefined}
        >
          {code}
          {isOpen && <small>{texts.open}</small>}
        </Link>
      ))}
    </nav>
  )
}

interface ChosenFormProps {
  code: string
  search: FormsSearch
  asked: ReturnType<typeof askedOf>
  /** The circular before, whose columns may be known. */
  earlier: FormSetHeadShape | undefined
}

function ChosenForm({ code, search, asked, earlier }: ChosenFormProps) {
  const { data, error, refetch, isPlaceholderData } = useQuery(formQuery(code, asked))
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  return (
    <div aria-busy={isPlaceholderData}>
      <FormSheet form={data} code={code} search={search} earlier={earlier} />
    </div>
  )
}

interface FormSheetProps extends Omit<ChosenFormProps, 'asked'> {
  form: StatutoryForm
}

function FormSheet({ form, code, search, earlier }: FormSheetProps) {
  const texts = useTexts(formsTexts)
  if (form.form.isOpen)
    return (
      <EmptyState
        title={texts.openTitle}
        icon="file"
        action={
          earlier && (
            <LinkButton to="/reports/forms" search={{ ...search, set: earlier.id, form: undefined }} variant="default">
              {texts.seeEarlier(earlier.title)}
            </LinkButton>
          )
        }
      >
        {texts.openText}
      </EmptyState>
    )
  if (form.rows.length === 0) return <EmptyState title={texts.empty} icon="communes" />
  const { window } = form
  const missing = form.columns.filter((_, at) => form.rows.some(({ cells }) => cells[at]?.reason))
  return (
    <>
      <div className={styles.sheet}>
        <h2>
          {form.form.code}. {form.form.title}
        </h2>
        <p>
          {periodName(window.period, window.index, window.year)}. {windowWords(window)} ({form.set.title}).
        </p>
        <FormTable form={form} code={code} search={search} />
        {missing.length > 0 && <p className={styles.legend}>{texts.missing(missing.map(({ ms }) => ms).join(', '))}</p>}
      </div>
      <FormChecks form={form} />
    </>
  )
}
