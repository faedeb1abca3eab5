import type { EditionChanges, ItemChange, ItemChangeKind } from '@gandan/domain/plan/edition-changes'
import { Badge } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { planTexts } from '../plan-texts.ts'
import styles from './document.module.css'

const COLOURS: Record<ItemChangeKind, string> = { added: 'green', changed: 'blue', moved: 'gray', retired: 'red' }

function BeforeAfter({ before, after }: { before: string | null; after: string | null }) {
  const texts = useTexts(planTexts)
  return (
    <dl className={styles.beforeAfter}>
      {before !== null && (
        <div>
          <dt>{texts.before}</dt>
          <dd>{before === '' ? '—' : before}</dd>
        </div>
      )}
      {after !== null && (
        <div>
          <dt>{texts.after}</dt>
          <dd>{after === '' ? '—' : after}</dd>
        </div>
      )}
    </dl>
  )
}

function ChangedItem({ item }: { item: ItemChange }) {
  const texts = useTexts(planTexts)
  return (
    <li className={styles.change}>
      <p>
        <Badge component="span" color={COLOURS[item.change]}>
          {texts.changes[item.change]}
        </Badge>{' '}
        <strong>{item.code}</strong> {item.title}
      </p>
      <BeforeAfter before={item.before} after={item.after} />
    </li>
  )
}

/** What one version says otherwise than another, item by item. */
export function ChangesView({ changes }: { changes: EditionChanges }) {
  const texts = useTexts(planTexts)
  const { heading, items, directivesAdded, directivesRemoved } = changes
  const isSame = heading.length + items.length + directivesAdded.length + directivesRemoved.length === 0
  if (isSame) return <p>{texts.noChanges}</p>
  return (
    <>
      <ul className={styles.changes}>
        {heading.map(({ field, before, after }) => (
          <li key={field} className={styles.change}>
            <p>
              <Badge component="span" color="blue">
                {texts.changes.changed}
              </Badge>{' '}
              <strong>{texts.fields[field]}</strong>
            </p>
            <BeforeAfter before={before} after={after} />
          </li>
        ))}
        {items.map((item) => (
          <ChangedItem key={`${item.change}-${item.code}`} item={item} />
        ))}
      </ul>
      {directivesAdded.length > 0 && (
        <p>
          {texts.directivesAdded}: {directivesAdded.join(', ')}
        </p>
      )}
      {directivesRemoved.length > 0 && (
        <p>
          {texts.directivesRemoved}: {directivesRemoved.join(', ')}
        </p>
      )}
    </>
  )
}
