import { readPlanDocument, type PlanDocument } from '@gandan/domain/plan/import/plan-document'
import type { RoleId } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { candidateDuties, candidateTasks } from './catalogue/task-catalogue.ts'
import { countPlanOn, insertAdoptedPlan } from './adopted-plan.ts'
import { insertPlanYear } from './insert-plan-year.ts'
import { holdDialogues } from './dialogues/dialogue-year.ts'
import { insertRows, type Execute } from '../insert-rows.ts'
import { generatePlanYear } from './plan-year.ts'
import type { Person, Village } from './plan-year/cast.ts'
import { planStart } from './plan-year/drafts.ts'
import type { ObjectivePace } from './plan-year/fate.ts'
import { workTimeOf } from './plan-year/work-time.ts'
import { createRandom } from './random.ts'

export interface AdoptedYearInput {
  communeId: string
  year: number
  seed: number
  taskCount: number
  until: IsoDate
  sourceText: string
  sourceName: string
  upperLevel: string
  oneStop: string
  /** Of the objectives in order; drawn where left out. */
  paces?: readonly ObjectivePace[]
  people: readonly Person[]
  villages: readonly Village[]
  /** With the dialogues at which some of the year's work was promised. */
  hasDialogues?: boolean
}

export interface AdoptedYear {
  planId: string
  tasks: number
  events: number
  dialogues: number
}

const OPENS_AT = 'T07:30:00+07:00'
const read = new Map<string, PlanDocument>()

/** Many communes of a measurement share one text: it is read once. */
const documentOf = (text: string): PlanDocument => {
  const document = read.get(text) ?? readPlanDocument(text)
  read.set(text, document)
  return document
}

/** Writes a plan adopted early in its year from a document, and the year's work below it up to `until`. */
export const insertAdoptedYear = async (execute: Execute, input: AdoptedYearInput): Promise<AdoptedYear> => {
  const { communeId, year, seed, sourceText, sourceName, people, paces = [], upperLevel, oneStop } = input
  const idOf = (roleId: RoleId): string => (people.find((person) => person.roleId === roleId) as Person).userId
  const adoptedOn = workTimeOf(year).onOrAfter(planStart(year))
  const source = { communeId, year, document: documentOf(sourceText), sourceText, sourceName }
  const makers = { createdBy: idOf('officeClerk'), adoptedBy: idOf('chairman') }
  const adoptedAtMs = Date.parse(`${adoptedOn}${OPENS_AT}`)
  const plan = await insertAdoptedPlan(execute, { ...source, ...makers, adoptedAtMs }, createRandom(seed))
  const objectives = plan.objectives.map((objective, index) => {
    const candidateTitles = candidateTasks(index + 1, { upperLevel, oneStop, year })
    const pace = paces[index]
    return { ...objective, candidateTitles, duties: candidateDuties(index + 1), ...(pace ? { pace } : {}) }
  })
  const generated = generatePlanYear({ ...input, planId: plan.id, objectives })
  const scene = { ...input, workTime: workTimeOf(year), adoptedOn, random: createRandom(seed * 11) }
  const objectiveIds = plan.objectives.map(({ id }) => id)
  const { dialogues, issues } = input.hasDialogues
    ? holdDialogues(generated, { ...scene, objectiveIds })
    : { dialogues: [], issues: [] }
  await insertPlanYear(execute, generated)
  await insertRows(execute, 'Dialogue', dialogues)
  await insertRows(execute, 'DialogueIssue', issues)
  await countPlanOn(execute, plan, generated.tasks.length, generated.events.length)
  return {
    planId: plan.id,
    tasks: generated.tasks.length,
    events: generated.events.length,
    dialogues: dialogues.length,
  }
}
