import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Endpoint } from '@gandan/contracts/endpoint'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Reader, Services } from '../context.ts'
import { insiderOf } from './insider.ts'
import { createSessionReader, type SessionReader } from '../features/organisation/session-reader.ts'
import { sessionTokenOf } from '../features/organisation/auth.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Reader | null
  }
  interface FastifyInstance {
    sessions: SessionReader
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What an account with a temporary password may still do. */
const OPEN_BEFORE_PASSWORD_CHANGE = new Set(['getMe', 'changePassword', 'signOut'])

/** A write that a browser sends from another site carries that site's Origin: refused besides SameSite. */
const refuseForeignOrigin = (request: FastifyRequest, publicUrl: string | null): void => {
  const origin = request.headers.origin
  if (SAFE_METHODS.has(request.method) || origin === undefined) return
  const own = publicUrl ? new URL(publicUrl).host : request.host
  if (!URL.canParse(origin) || new URL(origin).host !== own) throw new DomainError('originRefused')
}

const admit = (endpoint: Endpoint, actor: Reader | null): void => {
  if (endpoint.roles === 'anyone') return
  if (!actor) throw new DomainError('signInRequired')
  if (actor.mustChangePassword && !OPEN_BEFORE_PASSWORD_CHANGE.has(endpoint.name))
    throw new DomainError('passwordChangeRequired')
  if (endpoint.roles === 'signedIn') return
  if (!actor.roles.some((role) => endpoint.roles.includes(role))) throw new DomainError('roleRefused')
}

/** Denied until a rule allows it: a route without an endpoint of the contract is refused outright. */
export const guardDoors = (app: FastifyInstance, services: Services): void => {
  app.decorateRequest('actor', null)
  app.decorate('sessions', createSessionReader(services.db, services.clock))
  app.addHook('onRequest', async (request) => {
    if (request.is404) throw new DomainError('notFound')
    const endpoint = request.routeOptions.config.endpoint
    if (!endpoint) throw new DomainError('roleRefused')
    refuseForeignOrigin(request, services.config.publicUrl)
    const token = sessionTokenOf(request.headers.cookie, services.config)
    request.actor = endpoint.file ? insiderOf(request) : null
    if (token && !request.actor) request.actor = await app.sessions.read(token, hanoiDayOf(services.clock()))
    admit(endpoint, request.actor)
  })
}
