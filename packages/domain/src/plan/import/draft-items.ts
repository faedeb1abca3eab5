import { directiveNumbersIn } from './directives.ts'
import { headlineOf } from './headline.ts'
import type { DraftItem, DraftTask, PlanItemKind } from './plan-draft.ts'
import { responsibleBodyOf } from './responsible-body.ts'

const NUMERALS: Record<PlanItemKind, string> = { purpose: 'I', objective: 'II', responsibility: 'III' }

/** A task as the importer proposes it: nobody's, without days, weight 1, not accepted until a person says so. */
export const draftTask = (key: string, title: string, sourceText: string): DraftTask => ({
  key,
  title,
  sourceText,
  accepted: false,
  ownerUnitId: null,
  ownerUserId: null,
  startOn: null,
  dueOn: null,
  weight: 1,
})

/** What an item's text tells by itself: headline, responsible body and directives cited. */
export const readingOf = (
  kind: PlanItemKind,
  text: string,
  spellings: ReadonlyMap<string, string>,
): Pick<DraftItem, 'title' | 'responsibleBody' | 'directiveNumbers'> => ({
  title: headlineOf(text),
  responsibleBody: kind === 'responsibility' ? responsibleBodyOf(text) : null,
  directiveNumbers: directiveNumbersIn(text, spellings),
})

/** Gives purposes I.1, I.2 …, objectives II.n and responsibilities III.n, consecutive in the order of the list. */
export const renumber = (items: readonly DraftItem[]): DraftItem[] => {
  const counts: Record<PlanItemKind, number> = { purpose: 0, objective: 0, responsibility: 0 }
  return items.map((item) => {
    counts[item.kind] += 1
    const code = `${NUMERALS[item.kind]}.${counts[item.kind]}`
    return item.code === code ? item : { ...item, code }
  })
}
