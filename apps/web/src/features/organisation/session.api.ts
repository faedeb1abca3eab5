import type {
  changePassword,
  confirmTotp,
  createFirstAdministrator,
  getInstance,
  getMe,
  listSessions,
  Me,
  removeTotp,
  revokeSession,
  signIn,
  signOut,
  startTotp,
  verifyTotp,
} from '@gandan/contracts/organisation/session'
import type { BodyInputOf } from '@gandan/contracts/endpoint'
import type { Actor } from '@gandan/domain/organisation/roles'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { request } from '../../api/client.ts'

export const instanceQuery = queryOptions({
  queryKey: ['instance'],
  queryFn: ({ signal }) => request<typeof getInstance>('GET', '/instance', { signal }),
  staleTime: 300_000,
})

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<typeof getMe>('GET', '/me', { signal }),
  staleTime: 300_000,
})

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => request<typeof listSessions>('GET', '/me/sessions', { signal }),
})

/** The person signed in, as the domain's permissions know one. */
export const actorOf = (me: Me): Actor => ({
  userId: me.userId,
  displayName: me.displayName,
  roles: me.roles,
  communeId: me.commune?.id ?? null,
  unitIds: me.unitIds,
  upperUnitId: me.upperUnit?.id ?? null,
})

/** Who is signed in; every page behind the shell may ask. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

export const useActor = (): Actor => actorOf(useMe())

/** The day at Hanoi as the server sees it. */
export const useToday = (): string => useSuspenseQuery(instanceQuery).data.today

export const sendSignIn = (body: BodyInputOf<typeof signIn>) => request<typeof signIn>('POST', '/sessions', { body })
export const sendTotp = (code: string) => request<typeof verifyTotp>('POST', '/sessions/totp', { body: { code } })
export const sendSignOut = () => request<typeof signOut>('DELETE', '/sessions/current')
export const sendPassword = (body: BodyInputOf<typeof changePassword>) =>
  request<typeof changePassword>('POST', '/me/password', { body })
export const sendRevocation = (id: string) =>
  request<typeof revokeSession>('DELETE', '/me/sessions/:id', { params: { id } })
export const sendTotpStart = (password: string) => request<typeof startTotp>('POST', '/me/totp', { body: { password } })
export const sendTotpConfirmation = (code: string) =>
  request<typeof confirmTotp>('POST', '/me/totp/confirmation', { body: { code } })
export const sendTotpRemoval = (password: string) =>
  request<typeof removeTotp>('POST', '/me/totp/removal', { body: { password } })
export const sendSetup = (body: BodyInputOf<typeof createFirstAdministrator>) =>
  request<typeof createFirstAdministrator>('POST', '/setup', { body })
