import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Context, Database } from '../../context.ts'
import { inTransaction } from '../audit/transaction.ts'
import type { Auth } from './auth.ts'
import { deleteSession, isAccountDisabled, markPasswordChanged } from './session.queries.ts'

interface Reply {
  cookies: string[]
}

/** The library answers with a web Response; its refusals become ours and its cookies travel on. */
const settle = async (
  response: Response,
  refusal: string,
): Promise<{ cookies: string[]; body: Record<string, unknown> }> => {
  if (!response.ok) throw new DomainError(refusal)
  return {
    cookies: response.headers.getSetCookie(),
    body: ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>,
  }
}

export const signIn = async (
  db: Database,
  auth: Auth,
  input: { username: string; password: string },
  headers: Headers,
): Promise<Reply & { needsTotp: boolean }> => {
  const username = input.username.toLowerCase()
  if (await isAccountDisabled(db, username)) throw new DomainError('signInFailed')
  const response = await auth.api.signInUsername({
    body: { username, password: input.password },
    headers,
    asResponse: true,
  })
  const { cookies, body } = await settle(response, 'signInFailed')
  return { cookies, needsTotp: body.twoFactorRedirect === true }
}

export const verifyTotp = async (auth: Auth, code: string, headers: Headers): Promise<Reply> => {
  const call = /^\d{6}$/.test(code) ? auth.api.verifyTOTP : auth.api.verifyBackupCode
  return settle(await call({ body: { code }, headers, asResponse: true }), 'totpWrong')
}

export const signOut = async (auth: Auth, headers: Headers): Promise<Reply> =>
  settle(await auth.api.signOut({ headers, asResponse: true }), 'signInRequired')

export const changePassword = async (
  db: Database,
  auth: Auth,
  ctx: Context,
  input: { currentPassword: string; newPassword: string },
  headers: Headers,
): Promise<Reply> => {
  if (input.currentPassword === input.newPassword) throw new DomainError('passwordUnchanged')
  const response = await auth.api.changePassword({
    body: { ...input, revokeOtherSessions: true },
    headers,
    asResponse: true,
  })
  const { cookies } = await settle(response, 'passwordWrong')
  await inTransaction(db, ctx, async (tx, note) => {
    await markPasswordChanged(tx, ctx.actor.userId)
    note({ action: 'changePassword', subjectType: 'user', subjectId: ctx.actor.userId, changes: {} })
  })
  return { cookies }
}

export const revokeSession = (db: Database, ctx: Context, sessionId: string): Promise<void> =>
  inTransaction(db, ctx, async (tx, note) => {
    if (!(await deleteSession(tx, ctx.actor.userId, sessionId))) throw new DomainError('notFound')
    note({ action: 'revokeSession', subjectType: 'user', subjectId: ctx.actor.userId, changes: {} })
  })

export const startTotp = async (
  auth: Auth,
  password: string,
  headers: Headers,
): Promise<Reply & { uri: string; backupCodes: string[] }> => {
  const response = await auth.api.enableTwoFactor({ body: { password }, headers, asResponse: true })
  const { cookies, body } = await settle(response, 'passwordWrong')
  return { cookies, uri: String(body.totpURI), backupCodes: (body.backupCodes as string[] | undefined) ?? [] }
}

export const confirmTotp = async (
  db: Database,
  auth: Auth,
  ctx: Context,
  code: string,
  headers: Headers,
): Promise<Reply> => {
  const reply = await settle(await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }), 'totpWrong')
  await noteTotp(db, ctx, 'enableTotp')
  return reply
}

export const removeTotp = async (
  db: Database,
  auth: Auth,
  ctx: Context,
  password: string,
  headers: Headers,
): Promise<Reply> => {
  const reply = await settle(
    await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true }),
    'passwordWrong',
  )
  await noteTotp(db, ctx, 'removeTotp')
  return reply
}

const noteTotp = (db: Database, ctx: Context, action: string): Promise<void> =>
  inTransaction(db, ctx, async (_tx, note) => {
    note({ action, subjectType: 'user', subjectId: ctx.actor.userId, changes: {} })
  })
