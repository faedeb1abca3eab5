import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { NumberInput, Textarea, TextInput, Title } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'

const FIRST_YEAR = 2000
const LAST_YEAR = 2100

const yearOf = (typed: string | number): number | null =>
  typeof typed === 'number' && typed >= FIRST_YEAR && typed <= LAST_YEAR ? typed : null

type SetHeading = (change: Partial<PlanDocument>) => void

function AroundItems({ set }: { set: SetHeading }) {
  const texts = useTexts(reviewTexts)
  const { document } = useReview()
  return (['preamble', 'closing'] as const).map((field) => (
    <Textarea
      key={field}
      className={styles.wide}
      label={texts[field]}
      value={document[field]}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  ))
}

/** Title, year, number, date and issuer, and the words before and after the items. */
export function HeadingForm() {
  const texts = useTexts(reviewTexts)
  const { document, edit } = useReview()
  const set: SetHeading = (change) => edit((doc) => ({ ...doc, ...change }), `heading.${Object.keys(change).join()}`)
  return (
    <section className={styles.section} aria-labelledby="review-heading">
      <Title order={2} id="review-heading">
        {texts.heading}
      </Title>
      <div className={styles.fields}>
        <Textarea
          className={styles.wide}
          id="plan-title"
          label={texts.planTitle}
          value={document.title}
          maxLength={5_000}
          autosize
          minRows={2}
          error={document.title.trim() === '' ? texts.problems.titleMissing : undefined}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <NumberInput
          id="plan-year"
          label={texts.year}
          value={document.year ?? ''}
          min={FIRST_YEAR}
          max={LAST_YEAR}
          thousandSeparator={false}
          allowDecimal={false}
          hideControls
          clampBehavior="none"
          error={document.year === null ? texts.problems.yearMissing : undefined}
          onChange={(typed) => set({ year: yearOf(typed) })}
        />
        <TextInput
          label={texts.number}
          value={document.number ?? ''}
          maxLength={60}
          onChange={(event) => set({ number: event.currentTarget.value || null })}
        />
        <DayField
          label={texts.issuedOn}
          value={document.issuedOn}
          clearable
          onChange={(issuedOn) => set({ issuedOn })}
        />
        <TextInput
          className={styles.wide}
          label={texts.issuer}
          value={document.issuer ?? ''}
          maxLength={2_000}
          onChange={(event) => set({ issuer: event.currentTarget.value || null })}
        />
        <AroundItems set={set} />
      </div>
    </section>
  )
}
