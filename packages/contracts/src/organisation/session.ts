import { ROLE_IDS } from '@gandan/domain/organisation/roles'
import { z } from 'zod'
import { Id, IdParams, Instant, listOf } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{3,40}$/, 'Tên đăng nhập gồm 3–40 chữ thường không dấu, số, dấu chấm hoặc gạch')
export const NewPassword = z.string().min(10, 'Mật khẩu phải có ít nhất 10 ký tự').max(128)

export const Me = z
  .object({
    userId: Id,
    username: z.string(),
    displayName: z.string(),
    roles: z.array(z.enum(ROLE_IDS)),
    commune: z.object({ id: Id, name: z.string() }).nullable(),
    upperUnit: z.object({ id: Id, name: z.string() }).nullable().describe('The unit an upper-level reader reads for'),
    unitIds: z.array(Id),
    hasTotp: z.boolean(),
    mustChangePassword: z.boolean(),
  })
  .meta({ id: 'Me' })
export type Me = z.output<typeof Me>

export const getInstance = endpoint({
  name: 'getInstance',
  method: 'GET',
  path: '/instance',
  summary: 'What kind of installation this is, before anyone signs in',
  roles: 'anyone',
  response: z.object({
    mode: z.enum(['demo', 'production']),
    isSetupOpen: z.boolean(),
    today: z.string().describe('The day at Hanoi'),
    demoAccounts: z.array(
      z.object({
        username: z.string(),
        password: z.string(),
        displayName: z.string(),
        role: z.string(),
        place: z.string(),
      }),
    ),
  }),
})

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/sessions',
  summary: 'Sign in; sets the session cookie, or asks for the one-time code',
  roles: 'anyone',
  body: z.object({ username: z.string().trim().min(1).max(80), password: z.string().min(1).max(128) }),
  response: z.object({ needsTotp: z.boolean() }),
})

export const verifyTotp = endpoint({
  name: 'verifyTotp',
  method: 'POST',
  path: '/sessions/totp',
  summary: 'Second step of the sign-in: the one-time code, or a backup code',
  roles: 'anyone',
  body: z.object({ code: z.string().trim().min(6).max(20) }),
  response: z.object({ needsTotp: z.literal(false) }),
})

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/sessions/current',
  summary: 'Sign out',
  roles: 'signedIn',
  status: 204,
})

export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in, with roles and commune',
  roles: 'signedIn',
  response: Me,
})

export const changePassword = endpoint({
  name: 'changePassword',
  method: 'POST',
  path: '/me/password',
  summary: 'Change the own password; every other session ends',
  roles: 'signedIn',
  body: z.object({ currentPassword: z.string().min(1).max(128), newPassword: NewPassword }),
  status: 204,
})

export const SessionRow = z.object({
  id: Id,
  createdAt: Instant,
  lastSeenAt: Instant,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
})

export const listSessions = endpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/me/sessions',
  summary: 'The own open sessions',
  roles: 'signedIn',
  response: listOf(SessionRow),
})

export const revokeSession = endpoint({
  name: 'revokeSession',
  method: 'DELETE',
  path: '/me/sessions/:id',
  summary: 'End one of the own sessions',
  roles: 'signedIn',
  params: IdParams,
  status: 204,
})

export const startTotp = endpoint({
  name: 'startTotp',
  method: 'POST',
  path: '/me/totp',
  summary: 'Begin two-step sign-in: returns the key for the authenticator app and backup codes',
  roles: 'signedIn',
  body: z.object({ password: z.string().min(1).max(128) }),
  response: z.object({ uri: z.string(), backupCodes: z.array(z.string()) }),
})

export const confirmTotp = endpoint({
  name: 'confirmTotp',
  method: 'POST',
  path: '/me/totp/confirmation',
  summary: 'Turn two-step sign-in on with the first code',
  roles: 'signedIn',
  body: z.object({ code: z.string().trim().min(6).max(8) }),
  status: 204,
})

export const removeTotp = endpoint({
  name: 'removeTotp',
  method: 'POST',
  path: '/me/totp/removal',
  summary: 'Turn two-step sign-in off',
  roles: 'signedIn',
  body: z.object({ password: z.string().min(1).max(128) }),
  status: 204,
})

export const createFirstAdministrator = endpoint({
  name: 'createFirstAdministrator',
  method: 'POST',
  path: '/setup',
  summary: 'First start in production: the holder of the setup token creates commune and first administrator',
  roles: 'anyone',
  body: z.object({
    token: z.string().min(1).max(200),
    communeName: z.string().trim().min(1).max(120),
    gsoCode: z.string().trim().max(10).optional(),
    displayName: z.string().trim().min(1).max(120),
    username: Username,
    password: NewPassword,
  }),
  status: 204,
})
