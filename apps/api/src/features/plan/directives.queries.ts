import type { BodyOf } from '@gandan/contracts/endpoint'
import type { addImplementingDocument, ImplementedDirective } from '@gandan/contracts/plan/directives'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Database, Tx } from '../../context.ts'

export type DirectiveShape = Omit<ImplementedDirective, 'can'> & { communeId: string }

const SHAPE = `select d."communeId", d."id", d."planId", d."type", d."number", d."issuedOn", d."issuer", d."title", d."dueOn", d."version",
    coalesce((select json_agg(json_build_object('id', i."id", 'number', i."number", 'title', i."title", 'issuedOn', i."issuedOn",
        'version', i."version") order by i."issuedOn", i."id")
      from "ImplementingDocument" i where i."communeId" = d."communeId" and i."directiveId" = d."id" and i."removedAt" is null),
      '[]') as "documents"
  from "Directive" d`

export const listDirectivesOf = async (
  db: Database,
  communeIds: readonly string[],
  objectiveId: string,
): Promise<DirectiveShape[]> => {
  const { rows } = await db.pool.query<DirectiveShape>({
    name: 'implemented-directives',
    text: `${SHAPE} join "DirectiveCitation" c on c."communeId" = d."communeId" and c."directiveId" = d."id"
      where c."communeId" = any($1::uuid[]) and c."planItemId" = $2 order by d."issuedOn" nulls last, d."number" limit 200`,
    values: [communeIds, objectiveId],
  })
  return rows
}

export const findDirective = async (
  db: Database,
  communeIds: readonly string[],
  id: string,
): Promise<DirectiveShape | null> => {
  const { rows } = await db.pool.query<DirectiveShape>({
    name: 'implemented-directive',
    text: `${SHAPE} where d."communeId" = any($1::uuid[]) and d."id" = $2`,
    values: [communeIds, id],
  })
  return rows[0] ?? null
}

export interface DirectiveRecord {
  communeId: string
  id: string
  number: string
  dueOn: IsoDate | null
  version: number
}

/** A directive under lock; null outside the commune. */
export const lockDirective = async (tx: Tx, communeId: string | null, id: string): Promise<DirectiveRecord | null> => {
  const [row] = await tx.$queryRaw<DirectiveRecord[]>`
    select "communeId", "id", "number", "dueOn"::text, "version" from "Directive"
    where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const updateDirectiveDue = async (tx: Tx, directive: DirectiveRecord, dueOn: IsoDate | null): Promise<void> => {
  const { communeId, id } = directive
  await tx.directive.update({
    where: { communeId_id: { communeId, id } },
    data: { dueOn: dueOn === null ? null : new Date(dueOn), version: { increment: 1 } },
  })
}

export const insertImplementingDocument = async (
  tx: Tx,
  ctx: Context,
  { communeId, id: directiveId }: DirectiveRecord,
  document: BodyOf<typeof addImplementingDocument>,
): Promise<string> => {
  const id = uuidv7()
  const row = { communeId, id, directiveId, ...document, enteredBy: ctx.actor.userId, removedAt: null, version: 1 }
  await insertAll(tx, { ImplementingDocument: [row] })
  return id
}

export interface DocumentRecord {
  communeId: string
  id: string
  directiveId: string
  number: string
  removedAt: Date | null
  version: number
}

export const lockImplementingDocument = async (
  tx: Tx,
  communeId: string | null,
  id: string,
): Promise<DocumentRecord | null> => {
  const [row] = await tx.$queryRaw<DocumentRecord[]>`
    select "communeId", "id", "directiveId", "number", "removedAt", "version" from "ImplementingDocument"
    where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const setDocumentRemoved = async (tx: Tx, document: DocumentRecord, removedAt: Date | null): Promise<void> => {
  const { communeId, id } = document
  await tx.implementingDocument.update({
    where: { communeId_id: { communeId, id } },
    data: { removedAt, version: { increment: 1 } },
  })
}
