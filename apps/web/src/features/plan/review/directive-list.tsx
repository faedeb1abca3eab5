import { updateDirective } from '@gandan/domain/plan/import/edit-directives'
import { DIRECTIVE_TYPES, type DirectiveReference, type DirectiveType } from '@gandan/domain/plan/import/plan-document'
import { ActionIcon, NativeSelect, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { Icon } from '../../../shell/icon.tsx'
import { planTexts } from '../plan-texts.ts'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'

function DirectiveForm({ directive, onRename }: { directive: DirectiveReference; onRename: (number: string) => void }) {
  const texts = useTexts(reviewTexts)
  const words = useTexts(planTexts)
  const { edit } = useReview()
  const [number, setNumber] = useState(directive.number)
  const set = (change: Partial<DirectiveReference>) =>
    edit((doc) => updateDirective(doc, directive.number, change), `${directive.number}.${Object.keys(change).join()}`)
  const rename = () => {
    if (number.trim() === directive.number) return
    let isDone = false
    edit((doc) => {
      const renamed = updateDirective(doc, directive.number, { number })
      isDone = true
      return renamed
    })
    if (isDone) onRename(number.trim())
    else setNumber(directive.number)
  }
  return (
    <div className={styles.fields}>
      <TextInput
        label={texts.directiveNumber}
        value={number}
        maxLength={60}
        onChange={(event) => setNumber(event.currentTarget.value)}
        onBlur={rename}
      />
      <NativeSelect
        label={texts.directiveType}
        value={directive.type}
        data={DIRECTIVE_TYPES.map((type) => ({ value: type, label: words.directiveTypes[type] }))}
        onChange={(event) => set({ type: event.currentTarget.value as DirectiveType })}
      />
      <DayField
        label={texts.issuedOn}
        value={directive.issuedOn}
        clearable
        onChange={(issuedOn) => set({ issuedOn })}
      />
      <TextInput
        label={texts.issuer}
        value={directive.issuer ?? ''}
        maxLength={2_000}
        onChange={(event) => set({ issuer: event.currentTarget.value || null })}
      />
      <Textarea
        className={styles.wide}
        label={texts.directiveTitle}
        value={directive.title ?? ''}
        autosize
        minRows={2}
        onChange={(event) => set({ title: event.currentTarget.value || null })}
      />
    </div>
  )
}

function CitingItems({ number }: { number: string }) {
  const texts = useTexts(reviewTexts)
  const { document, select } = useReview()
  const citing = document.items.filter((item) => item.directiveNumbers.includes(number))
  if (citing.length === 0) return <span>{texts.citedNowhere}</span>
  return (
    <span className={styles.row}>
      {texts.citedBy}
      {citing.map(({ key, code }) => (
        <button key={key} type="button" className={styles.link} onClick={() => select(key)}>
          {code}
        </button>
      ))}
    </span>
  )
}

/** The directives that the text cites; each can be put right. */
export function DirectiveList() {
  const texts = useTexts(reviewTexts)
  const words = useTexts(planTexts)
  const formats = useFormats()
  const { document } = useReview()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className={styles.section} aria-labelledby="review-directives">
      <Title order={2} id="review-directives">
        {texts.directives} ({document.directives.length})
      </Title>
      {document.directives.length === 0 && <p className={styles.hint}>{texts.noDirectives}</p>}
      <ul className={styles.items}>
        {document.directives.map((directive, index) => (
          <li key={index} className={styles.task}>
            <div className={styles.directiveHead}>
              <span>
                <strong>
                  {words.directiveTypes[directive.type]} {directive.number}
                </strong>{' '}
                {directive.issuedOn === null ? `(${texts.noDate})` : formats.day(directive.issuedOn)}
                {directive.issuer !== null && `, ${directive.issuer}`}
              </span>
              <ActionIcon
                aria-label={texts.editDirective(directive.number)}
                aria-expanded={open === directive.number}
                onClick={() => setOpen(open === directive.number ? null : directive.number)}
              >
                <Icon name={open === directive.number ? 'close' : 'edit'} />
              </ActionIcon>
            </div>
            {directive.title !== null && open !== directive.number && <p className={styles.hint}>{directive.title}</p>}
            <CitingItems number={directive.number} />
            {open === directive.number && <DirectiveForm directive={directive} onRename={setOpen} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
