import type { MeasureId, MeasureSubject } from '@gandan/domain/measures/measure'
import type { Database } from '../../context.ts'
import { communicationMeasures } from '../communications/communication-measures.read.ts'
import { dossierMeasures } from '../indicators/one-stop-measures.read.ts'
import type {
  Amount,
  MeasureAsk,
  MeasurePlace,
  MeasureRecords,
  MeasureSource,
  NamedRecord,
  RecordPageQuery,
} from '../measures/measure-source.ts'
import type { Recount } from '../measures/recount.queries.ts'
import { caseMeasures } from '../petitions/case-measures.read.ts'
import { recountCaseMeasures } from '../petitions/case-measures.queries.ts'
import { receptionMeasures } from '../petitions/reception-measures.read.ts'
import { directiveMeasures } from '../plan/directive-measures.read.ts'
import { taskMeasures } from '../plan/task-measures.read.ts'
import { recountTasks } from '../plan/task-measures.queries.ts'

/** Every room that counts something; a new one is a line here. */
const SOURCES: readonly MeasureSource[] = [
  taskMeasures,
  directiveMeasures,
  caseMeasures,
  receptionMeasures,
  communicationMeasures,
  dossierMeasures,
]

/** Every room whose records move the roll-up. */
export const RECOUNTS: readonly Recount[] = [recountTasks, recountCaseMeasures]

/** Undefined while the room that counts it does not exist. */
export const sourceOf = (measure: MeasureId): MeasureSource | undefined =>
  SOURCES.find(({ measures }) => measures.includes(measure))

/** What the communes' records amount to, each room asked once; the amounts name the question by its place in `asks`. */
export const readAmounts = async (
  db: Database,
  place: MeasurePlace,
  asks: readonly MeasureAsk[],
): Promise<Amount[]> => {
  const answers = SOURCES.map(async (source) => {
    const own = asks.flatMap((ask, index) => (sourceOf(ask.measure) === source ? [{ ask, index }] : []))
    if (own.length === 0) return []
    const amounts = await source.readAmounts(
      db,
      place,
      own.map(({ ask }) => ask),
    )
    return amounts.map((amount) => ({ ...amount, ask: own[amount.ask]?.index ?? amount.ask }))
  })
  return (await Promise.all(answers)).flat()
}

/** The records behind one sum, newest first; none while no room counts the measure. */
export const listMeasureRecords = async (
  db: Database,
  place: MeasurePlace,
  ask: MeasureAsk,
  page: RecordPageQuery,
): Promise<MeasureRecords> =>
  (await sourceOf(ask.measure)?.listRecords(db, place, ask, page)) ?? { items: [], nextCursor: null }

/** What records of one kind are called now, asked of the room whose they are. */
export const nameRecords = async (
  db: Database,
  communeId: string,
  subject: MeasureSubject,
  ids: readonly string[],
): Promise<NamedRecord[]> => {
  const answers = SOURCES.flatMap(({ nameRecords: ask }) => (ask ? [ask(db, communeId, subject, ids)] : []))
  return (await Promise.all(answers)).flat()
}
