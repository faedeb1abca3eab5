import * as contract from '@gandan/contracts/organisation/session'
import type { Me } from '@gandan/contracts/organisation/session'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import {
  changePassword,
  confirmTotp,
  removeTotp,
  revokeSession,
  signIn,
  signOut,
  startTotp,
  verifyTotp,
} from './session.actions.ts'
import { findMe, findUnitName, listSessionsOf } from './session.queries.ts'
import { createFirstAdministrator } from './setup.actions.ts'
import { isSetupOpen } from './setup.queries.ts'
import { createSignInThrottle } from './sign-in-throttle.ts'

const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.set('x-forwarded-for', request.ip)
  return headers
}

const passCookies = (reply: FastifyReply, cookies: readonly string[]): void => {
  for (const cookie of cookies) reply.header('set-cookie', cookie)
}

const meOf = async (db: Services['db'], { actor }: Context): Promise<Me> => {
  const { hasTotp, communeName } = await findMe(db, actor.userId)
  const upperName = actor.upperUnitId ? await findUnitName(db, actor.upperUnitId) : null
  return {
    userId: actor.userId,
    username: actor.username,
    displayName: actor.displayName,
    roles: [...actor.roles],
    commune: actor.communeId ? { id: actor.communeId, name: communeName ?? '' } : null,
    upperUnit: actor.upperUnitId ? { id: actor.upperUnitId, name: upperName ?? '' } : null,
    unitIds: [...actor.unitIds],
    hasTotp,
    mustChangePassword: actor.mustChangePassword,
  }
}

const openInstance = (app: FastifyInstance, services: Services): void => {
  const { db, config, clock } = services
  open(app, services, contract.getInstance, async () => ({
    mode: config.mode,
    isSetupOpen: config.mode === 'production' && (await isSetupOpen(db)),
    today: hanoiDayOf(clock()),
    demoAccounts: [...services.demoAccounts],
  }))
  open(app, services, contract.createFirstAdministrator, async ({ body, request }) =>
    createFirstAdministrator(db, { token: config.setupToken, nowMs: clock(), requestId: request.id }, body),
  )
}

const openSignIn = (app: FastifyInstance, services: Services): void => {
  const { db, auth, clock } = services
  const throttle = createSignInThrottle(clock)
  open(app, services, contract.signIn, async ({ body, request, reply }) => {
    throttle.take(body.username, request.ip)
    const { cookies, needsTotp } = await signIn(db, auth, body, headersOf(request))
    throttle.giveBack(body.username, request.ip)
    passCookies(reply, cookies)
    return { needsTotp }
  })
  open(app, services, contract.verifyTotp, async ({ body, request, reply }) => {
    passCookies(reply, (await verifyTotp(auth, body.code, headersOf(request))).cookies)
    return { needsTotp: false as const }
  })
  open(app, services, contract.signOut, async ({ ctx, request, reply }) => {
    passCookies(reply, (await signOut(auth, headersOf(request))).cookies)
    app.sessions.forget(ctx.actor.userId)
    return undefined
  })
}

const openAccount = (app: FastifyInstance, services: Services): void => {
  const { db, auth } = services
  open(app, services, contract.getMe, ({ ctx }) => meOf(db, ctx))
  open(app, services, contract.changePassword, async ({ body, ctx, request, reply }) => {
    passCookies(reply, (await changePassword(db, auth, ctx, body, headersOf(request))).cookies)
    app.sessions.forget(ctx.actor.userId)
    return undefined
  })
  open(app, services, contract.listSessions, async ({ ctx }) => ({
    items: await listSessionsOf(db, ctx.actor.userId, ctx.actor.sessionId),
  }))
  open(app, services, contract.revokeSession, async ({ ctx, params }) => {
    await revokeSession(db, ctx, params.id)
    app.sessions.forget(ctx.actor.userId)
    return undefined
  })
  open(app, services, contract.startTotp, async ({ body, request, reply }) => {
    const { cookies, ...started } = await startTotp(auth, body.password, headersOf(request))
    passCookies(reply, cookies)
    return started
  })
  open(app, services, contract.confirmTotp, async ({ body, ctx, request, reply }) => {
    passCookies(reply, (await confirmTotp(db, auth, ctx, body.code, headersOf(request))).cookies)
    app.sessions.forget(ctx.actor.userId)
    return undefined
  })
  open(app, services, contract.removeTotp, async ({ body, ctx, request, reply }) => {
    passCookies(reply, (await removeTotp(db, auth, ctx, body.password, headersOf(request))).cookies)
    app.sessions.forget(ctx.actor.userId)
    return undefined
  })
}

export const sessionRoutes = (app: FastifyInstance, services: Services): void => {
  openInstance(app, services)
  openSignIn(app, services)
  openAccount(app, services)
}
