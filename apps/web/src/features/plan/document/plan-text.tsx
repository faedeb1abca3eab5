import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { PLAN_ITEM_KINDS, type PlanItemKind } from '@gandan/domain/plan/import/plan-document'
import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { planTexts } from '../plan-texts.ts'
import styles from './document.module.css'

/** An item as one reads it, whether it comes from the plan in force or from an edition. */
export interface ReadableItem {
  key: string
  kind: PlanItemKind
  code: string
  title: string
  text: string
  responsibleBody: string | null
  /** The objective's own page; absent for what is no objective of the plan in force. */
  objectiveId?: string | undefined
  taskCount?: number | undefined
  retiredIn?: number | null
}

export interface ReadablePlan {
  title: string
  number: string | null
  issuedOn: IsoDate | null
  issuer: string | null
  preamble: string
  closing: string
  items: readonly ReadableItem[]
}

/** A headline cut from the beginning of the text says nothing the text does not. */
const isOpeningOf = ({ title, text }: ReadableItem): boolean => text.startsWith(title.replace(/…$/, ''))

function ItemText({ item, planId }: { item: ReadableItem; planId: string }) {
  const texts = useTexts(planTexts)
  const { objectiveId, taskCount, retiredIn = null } = item
  return (
    <li className={styles.item}>
      <span className={styles.code}>{item.code}</span>
      <div>
        {(objectiveId !== undefined || !isOpeningOf(item)) && (
          <h3 className={styles.itemTitle}>
            {objectiveId === undefined ? (
              item.title
            ) : (
              <Link to="/plans/$planId/objectives/$objectiveId" params={{ planId, objectiveId }}>
                {item.title}
              </Link>
            )}
          </h3>
        )}
        <p className={styles.text}>{item.text}</p>
        {item.responsibleBody !== null && (
          <p className={styles.muted}>
            {texts.responsibleBody}: <strong>{item.responsibleBody}</strong>
          </p>
        )}
        {retiredIn !== null && <p className={styles.muted}>{texts.retiredIn(retiredIn)}</p>}
        {objectiveId !== undefined && taskCount !== undefined && (
          <p className={`${styles.muted} no-print`}>
            <Link to="/plans/$planId/tasks" params={{ planId }} search={{ objective: [objectiveId] }}>
              {texts.tasks(taskCount)}
            </Link>
          </p>
        )}
      </div>
    </li>
  )
}

function ItemsOf({
  title,
  id,
  items,
  planId,
}: {
  title: string
  id: string
  items: readonly ReadableItem[]
  planId: string
}) {
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <ol className={styles.items}>
        {items.map((item) => (
          <ItemText key={item.key} item={item} planId={planId} />
        ))}
      </ol>
    </section>
  )
}

/** The plan as a document: heading, preamble, the items by kind, closing. */
export function PlanText({ plan, planId }: { plan: ReadablePlan; planId: string }) {
  const texts = useTexts(planTexts)
  const formats = useFormats()
  const inForce = plan.items.filter((item) => (item.retiredIn ?? null) === null)
  const retired = plan.items.filter((item) => (item.retiredIn ?? null) !== null && item.kind === 'objective')
  return (
    <article className={styles.paper}>
      <p className={styles.title}>{plan.title}</p>
      <p className={styles.facts}>
        {plan.issuer !== null && <span>{plan.issuer}</span>}
        {plan.number !== null && (
          <span>
            {texts.number}: {plan.number}
          </span>
        )}
        {plan.issuedOn !== null && <span>{formats.day(plan.issuedOn)}</span>}
      </p>
      {plan.preamble !== '' && <p className={styles.text}>{plan.preamble}</p>}
      {PLAN_ITEM_KINDS.map((kind) => (
        <ItemsOf
          key={kind}
          id={`plan-${kind}`}
          title={texts.kinds[kind]}
          items={inForce.filter((item) => item.kind === kind)}
          planId={planId}
        />
      ))}
      {plan.closing !== '' && <p className={styles.text}>{plan.closing}</p>}
      <ItemsOf id="plan-retired" title={texts.retired} items={retired} planId={planId} />
    </article>
  )
}
