import { enterCaseFacts } from './case-facts.ts'
import { enterCommunicationFacts } from './communication-facts.ts'
import { enterDossierFacts } from './dossier-facts.ts'
import { TODAY, type FigureWorld } from './figure-world.ts'
import { enterPlanFacts } from './plan-facts.ts'
import { enterReceptionFacts } from './reception-facts.ts'

/** One commune with facts in every room that is counted, each entered the way a person enters it. */
export const enterAllFacts = async (world: FigureWorld): Promise<void> => {
  await enterPlanFacts(world)
  await enterCommunicationFacts(world)
  await enterReceptionFacts(world)
  await enterCaseFacts(world)
  await enterDossierFacts(world)
  world.at(TODAY)
}
