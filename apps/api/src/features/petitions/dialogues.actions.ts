import type { BodyOf } from '@gandan/contracts/endpoint'
import type * as contract from '@gandan/contracts/petitions/dialogues'
import { refuseBeforeDialogue, refuseDayBeforeDialogue, refuseDialogueCase } from '@gandan/domain/petitions/dialogue'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context, Services, Tx } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import { isVillageOf } from './case-rules.queries.ts'
import type { CaseRecord } from './case-records.ts'
import * as checks from './dialogue-checks.ts'
import * as store from './dialogue-writes.queries.ts'
import { listRolesOn } from './reception-days.queries.ts'

type Vaulted = Pick<Services, 'db' | 'vault'>

const MOST_ISSUES = 500

const refuseChair = async (
  tx: Tx,
  { communeId, chairUserId, on }: { communeId: string; chairUserId: string; on: IsoDate },
  matter: CaseRecord | null,
): Promise<void> => {
  if ((await listRolesOn(tx, communeId, chairUserId, on)).length === 0)
    throw new DomainError('presiderNotInCommune', { field: 'chairUserId' })
  if (matter?.accusedUserIds.includes(chairUserId)) throw new DomainError('handlerAccused', { field: 'chairUserId' })
}

export const createDialogue = (
  { db, vault }: Vaulted,
  ctx: Context,
  input: BodyOf<typeof contract.createDialogue>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const communeId = checks.keeperOf(ctx)
    refuseDialogueCase(input)
    const matter = input.caseId === null ? null : await checks.loadMatter(tx, ctx, communeId, input.caseId)
    await refuseChair(tx, { ...input, communeId }, matter)
    await checks.refuseNames(tx, vault, matter, { title: input.title, place: input.place })
    const id = await store.insertDialogue(tx, ctx, communeId, input)
    const { kind, on, chairUserId, caseId } = input
    note({
      action: 'createDialogue',
      subjectType: 'dialogue',
      subjectId: id,
      changes: { kind, on, chairUserId, caseId },
    })
    return id
  })

/** Moves or renames a dialogue that is still planned. */
export const changeDialogue = (
  { db, vault }: Vaulted,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.changeDialogue>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { dialogue, matter } = await checks.loadDialogue(tx, ctx, id)
    checks.refuseStale(ctx, dialogue)
    if (dialogue.state === 'held') throw new DomainError('dialogueHeld')
    const { title, on, place, chairUserId } = { ...dialogue, ...input }
    await refuseChair(tx, { communeId: dialogue.communeId, chairUserId, on }, matter)
    await checks.refuseNames(tx, vault, matter, { title, place })
    await store.updateDialogue(tx, dialogue, input)
    const changes = { from: dialogue.on, on, chairUserId }
    note({ action: 'changeDialogue', subjectType: 'dialogue', subjectId: id, changes })
  })

/** Attendance and minutes; written again they replace the earlier ones. */
export const holdDialogue = (
  { db, vault }: Vaulted,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.holdDialogue>,
): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { dialogue, matter } = await checks.loadDialogue(tx, ctx, id)
    checks.refuseStale(ctx, dialogue)
    refuseBeforeDialogue(dialogue, ctx.today)
    await checks.refuseNames(tx, vault, matter, { minutes: input.minutes })
    await store.updateDialogue(tx, dialogue, { ...input, state: 'held' })
    const changes = { attendeeCount: input.attendeeCount, isWithFront: input.isWithFront }
    note({ action: 'holdDialogue', subjectType: 'dialogue', subjectId: id, changes })
  })

type IssueInput = BodyOf<typeof contract.addDialogueIssue>

const refuseIssue = async (
  tx: Tx,
  vault: Services['vault'],
  ctx: Context,
  { dialogue, matter }: checks.LoadedDialogue,
  { villageId, unitId, dueOn, content }: IssueInput,
): Promise<void> => {
  const { communeId } = dialogue
  if (villageId && !(await isVillageOf(tx, communeId, villageId)))
    throw new DomainError('villageNotInCommune', { field: 'villageId' })
  if (unitId && !(await store.isUnitOf(tx, communeId, unitId, ctx.today)))
    throw new DomainError('unitNotInCommune', { field: 'unitId' })
  refuseDayBeforeDialogue(dialogue, dueOn, 'dueOn')
  await checks.refuseNames(tx, vault, matter, { content })
}

const notedOf = ({ topicCode, villageId, unitId, dueOn }: IssueInput) => ({ topicCode, villageId, unitId, dueOn })

/** Returns the dialogue: what its page shows next. */
export const addDialogueIssue = (
  { db, vault }: Vaulted,
  ctx: Context,
  dialogueId: string,
  input: IssueInput,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const loaded = await checks.loadDialogue(tx, ctx, dialogueId)
    await refuseIssue(tx, vault, ctx, loaded, input)
    const number = (await store.lastIssueNumber(tx, loaded.dialogue)) + 1
    if (number > MOST_ISSUES) throw new DomainError('dialogueFull')
    const id = await store.insertIssue(tx, loaded.dialogue, number, input)
    const changes = { dialogueId, number, ...notedOf(input) }
    note({ action: 'addDialogueIssue', subjectType: 'dialogueIssue', subjectId: id, changes })
    return dialogueId
  })

export const correctDialogueIssue = (
  { db, vault }: Vaulted,
  ctx: Context,
  id: string,
  input: IssueInput,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const loaded = await checks.loadIssue(tx, ctx, id)
    await refuseIssue(tx, vault, ctx, loaded, input)
    await store.updateIssue(tx, loaded.issue, input)
    note({ action: 'correctDialogueIssue', subjectType: 'dialogueIssue', subjectId: id, changes: notedOf(input) })
    return loaded.dialogue.id
  })

/** The answer given; written again it replaces the earlier one. */
export const answerDialogueIssue = (
  { db, vault }: Vaulted,
  ctx: Context,
  id: string,
  input: BodyOf<typeof contract.answerDialogueIssue>,
): Promise<string> =>
  inTransaction(db, ctx, async (tx, note) => {
    const { issue, dialogue, matter } = await checks.loadIssue(tx, ctx, id)
    refuseDayBeforeDialogue(dialogue, input.answeredOn, 'answeredOn')
    if (input.answeredOn > ctx.today)
      throw new DomainError('dayInFuture', { field: 'answeredOn', on: input.answeredOn })
    await checks.refuseNames(tx, vault, matter, { answer: input.answer })
    await store.updateIssue(tx, issue, input)
    const changes = { answeredOn: input.answeredOn }
    note({ action: 'answerDialogueIssue', subjectType: 'dialogueIssue', subjectId: id, changes })
    return dialogue.id
  })
