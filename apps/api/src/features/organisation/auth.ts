import { prismaAdapter } from '@better-auth/prisma-adapter'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from '../../config.ts'
import type { Database } from '../../context.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

const SESSION_SECONDS = 12 * 3600

const isSecure = (config: Config): boolean => config.publicUrl?.startsWith('https:') ?? false

/** The sign-in library: passwords (argon2id), sessions, one-time codes; accounts are made by administrators only. */
export const createAuth = (db: Database, config: Config) =>
  betterAuth({
    secret: config.secret,
    baseURL: config.publicUrl ?? `http://${config.host}:${config.port}`,
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 600, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'gandan',
      useSecureCookies: isSecure(config),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => uuidv7() },
      disableOriginCheck: true,
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 40 }),
      twoFactor({ issuer: 'Gần Dân', trustDeviceMaxAge: 0 }),
    ],
  })

export type Auth = ReturnType<typeof createAuth>

/** The session token in a Cookie header; a random key of the session table, so the table itself decides whether it holds. */
export const sessionTokenOf = (cookies: string | undefined, config: Config): string | null => {
  const name = `${isSecure(config) ? '__Secure-' : ''}gandan.session_token=`
  const pair = cookies?.split('; ').find((cookie) => cookie.startsWith(name))
  if (!pair) return null
  return decodeURIComponent(pair.slice(name.length)).split('.')[0] || null
}
