import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/dialogues'
import type { DialogueKind, DialogueState } from '@gandan/domain/petitions/dialogue'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { insertAll } from '@gandan/db/database'
import { v7 as uuidv7 } from 'uuid'
import type { Context, Tx } from '../../context.ts'

export interface DialogueRecord {
  communeId: string
  id: string
  kind: DialogueKind
  title: string
  on: IsoDate
  place: string
  chairUserId: string
  caseId: string | null
  state: DialogueState
  version: number
}

export interface IssueRecord {
  communeId: string
  id: string
  dialogueId: string
  number: number
  dueOn: IsoDate | null
  answeredOn: IsoDate | null
  promise: string | null
  version: number
}

export const lockDialogue = async (tx: Tx, communeId: string, id: string): Promise<DialogueRecord | null> => {
  const [row] = await tx.$queryRaw<DialogueRecord[]>`
    select "communeId", "id", "kind", "title", "on"::text, "place", "chairUserId", "caseId", "state", "version"
    from "Dialogue" where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const lockIssue = async (tx: Tx, communeId: string, id: string): Promise<IssueRecord | null> => {
  const [row] = await tx.$queryRaw<IssueRecord[]>`
    select "communeId", "id", "dialogueId", "number", "dueOn"::text, "answeredOn"::text, "promise", "version"
    from "DialogueIssue" where "communeId" = ${communeId}::uuid and "id" = ${id}::uuid for update`
  return row ?? null
}

export const insertDialogue = async (
  tx: Tx,
  ctx: Context,
  communeId: string,
  dialogue: BodyOf<typeof contract.createDialogue>,
): Promise<string> => {
  const id = uuidv7()
  const rest = { minutes: '', state: 'planned', createdBy: ctx.actor.userId, version: 1 }
  const unheld = { attendeeCount: null, isWithFront: false }
  await insertAll(tx, { Dialogue: [{ ...dialogue, ...unheld, ...rest, communeId, id }] })
  return id
}

type DialogueFields = Partial<BodyOf<typeof contract.changeDialogue>> &
  Partial<BodyOf<typeof contract.holdDialogue>> & { state?: DialogueState }

export const updateDialogue = async (
  tx: Tx,
  { communeId, id }: Pick<DialogueRecord, 'communeId' | 'id'>,
  { on, ...fields }: DialogueFields,
): Promise<void> => {
  await tx.dialogue.update({
    where: { communeId_id: { communeId, id } },
    data: { ...definedOf(fields), ...(on ? { on: new Date(on) } : {}), version: { increment: 1 } },
  })
}

const definedOf = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

/** The last number given at a dialogue, which stands locked. */
export const lastIssueNumber = async (tx: Tx, { communeId, id }: DialogueRecord): Promise<number> => {
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    select max("number") as last from "DialogueIssue" where "communeId" = ${communeId}::uuid and "dialogueId" = ${id}::uuid`
  return row?.last ?? 0
}

export const insertIssue = async (
  tx: Tx,
  { communeId, id: dialogueId }: DialogueRecord,
  number: number,
  issue: BodyOf<typeof contract.addDialogueIssue>,
): Promise<string> => {
  const id = uuidv7()
  const rest = { answer: null, answeredOn: null, promise: null, isPublic: true, taskId: null, version: 1 }
  await insertAll(tx, { DialogueIssue: [{ ...issue, ...rest, communeId, id, dialogueId, number }] })
  return id
}

type IssueFields = Partial<BodyOf<typeof contract.addDialogueIssue>> &
  Partial<BodyOf<typeof contract.answerDialogueIssue>> & { promise?: string; isPublic?: boolean; taskId?: string }

const dayOf = (on: IsoDate | null): Date | null => (on === null ? null : new Date(on))

export const updateIssue = async (
  tx: Tx,
  { communeId, id }: Pick<IssueRecord, 'communeId' | 'id'>,
  { dueOn, answeredOn, ...fields }: IssueFields,
): Promise<void> => {
  await tx.dialogueIssue.update({
    where: { communeId_id: { communeId, id } },
    data: {
      ...definedOf(fields),
      ...(dueOn === undefined ? {} : { dueOn: dayOf(dueOn) }),
      ...(answeredOn === undefined ? {} : { answeredOn: dayOf(answeredOn) }),
      version: { increment: 1 },
    },
  })
}

/** True when the unit belongs to the commune and is alive on the day. */
export const isUnitOf = async (tx: Tx, communeId: string, unitId: string, on: IsoDate): Promise<boolean> => {
  const [row] = await tx.$queryRaw<object[]>`
    select 1 from "OrgUnit" where "id" = ${unitId}::uuid and "communeId" = ${communeId}::uuid
      and "validFrom" <= ${on}::date and ("validTo" is null or "validTo" >= ${on}::date)`
  return row !== undefined
}
