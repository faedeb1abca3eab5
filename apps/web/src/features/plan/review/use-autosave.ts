import type { PlanDetail } from '@gandan/contracts/plan/plans'
import type { PlanDocument } from '@gandan/domain/plan/import/plan-document'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { planQuery, saveDraft } from '../plans.api.ts'
import { DraftSaver, type SaveState } from './draft-saver.ts'

/** Keeps the draft saved while it is edited; the state is for the eyes. */
export const useAutosave = (plan: PlanDetail, document: PlanDocument): { state: SaveState; saver: DraftSaver } => {
  const queryClient = useQueryClient()
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  const [saver] = useState(() => {
    const send = async (version: number, sent: PlanDocument) => {
      const reply = await saveDraft(plan.id, version, sent)
      queryClient.setQueryData(planQuery(plan.id).queryKey, reply)
      return reply
    }
    return new DraftSaver({ document, version: plan.version }, send, setState)
  })
  useEffect(() => saver.change(document), [saver, document])
  return { state, saver }
}
