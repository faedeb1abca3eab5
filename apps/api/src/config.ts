import { z } from 'zod'
import { readIdentityKeys, type IdentityKeys } from './features/petitions/identity-vault.ts'

const Environment = z.object({
  DATABASE_URL: z.string().min(1),
  GANDAN_SECRET: z.string().min(32, 'GANDAN_SECRET must have at least 32 characters'),
  GANDAN_IDENTITY_KEYS: z.string().min(1, 'GANDAN_IDENTITY_KEYS is required'),
  GANDAN_MODE: z.enum(['demo', 'production']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  WEB_DIST: z.string().optional(),
  FILES_DIR: z.string().default('.data/files'),
  SETUP_TOKEN: z.string().min(12).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUST_PROXY: z.stringbool().default(false),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(1200),
  MAX_EVENT_LOOP_DELAY_MS: z.coerce.number().int().min(0).default(2_000),
  KEPT_REPLIES: z.coerce.number().int().min(0).max(100_000).default(500),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL begins with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().max(200).default('Gần Dân <no-reply@localhost>'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
})

export interface Config {
  databaseUrl: string
  secret: string
  /** What seals who petitions are from. */
  identityKeys: IdentityKeys
  mode: 'demo' | 'production'
  host: string
  port: number
  publicUrl: string | null
  webDist: string | null
  filesDir: string
  setupToken: string | null
  logLevel: z.output<typeof Environment>['LOG_LEVEL']
  trustProxy: boolean
  requestsPerMinute: number
  /** Above it requests are turned away with 503 until the process has caught up; 0 never does. */
  maxEventLoopDelayMs: number
  connections: number
  /** How many finished dashboard replies are kept in memory. */
  keptReplies: number
  /** Where reminders go out by e-mail; null sends none. */
  smtpUrl: string | null
  mailFrom: string
}

/** Reads the configuration from the environment; throws one message that names every wrong variable. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) throw new Error(`Configuration: ${z.prettifyError(parsed.error)}`)
  const env = parsed.data
  return {
    databaseUrl: env.DATABASE_URL,
    secret: env.GANDAN_SECRET,
    identityKeys: readIdentityKeys(env.GANDAN_IDENTITY_KEYS),
    mode: env.GANDAN_MODE,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    webDist: env.WEB_DIST ?? null,
    filesDir: env.FILES_DIR,
    setupToken: env.SETUP_TOKEN ?? null,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    maxEventLoopDelayMs: env.MAX_EVENT_LOOP_DELAY_MS,
    connections: env.DATABASE_CONNECTIONS,
    keptReplies: env.KEPT_REPLIES,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
  }
}
