import { canSeeCase } from '@gandan/domain/petitions/permissions'
import type { Context, Database } from '../../context.ts'
import { findPlaceOf, type FileSubject } from './case-detail.queries.ts'

/** Whether a reader sees the case that a file of a step or of a petition belongs to. */
export const maySeeCaseOf =
  (subject: FileSubject) =>
  async (db: Database, { actor }: Context, subjectId: string): Promise<boolean> => {
    const place = await findPlaceOf(db, actor.communeIds, subject, subjectId)
    return place !== null && canSeeCase(actor, place)
  }
