import type { ResponseOf } from '@gandan/contracts/endpoint'
import type { getInstance } from '@gandan/contracts/organisation/session'
import type { Actor } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import type { Database, Tx } from '@gandan/db/database'
import type { FileStore } from './features/files/file-store.ts'
import type { IdentityVault } from './features/petitions/identity-vault.ts'
import type { Auth } from './features/organisation/auth.ts'
import type { Config } from './config.ts'
import type { ProblemLanguage } from './http/problem-texts.ts'

export type { Database, Tx }

export type DemoAccountRow = ResponseOf<typeof getInstance>['demoAccounts'][number]

/** A signed-in person as a request sees them: the domain's actor, and the communes whose rows may be read. */
export interface Reader extends Actor {
  sessionId: string
  username: string
  communeIds: readonly string[]
  mustChangePassword: boolean
}

/** What an action knows of its request besides its input. */
export interface Context {
  actor: Reader
  requestId: string
  nowMs: number
  today: IsoDate
  /** What is said of many rows at once is said in it; Vietnamese where nobody asks for another. */
  language?: ProblemLanguage
  /** Version from If-Match; present on every `edit` endpoint. */
  expectedVersion?: number
  /** Present on `create` endpoints whose caller sent an Idempotency-Key. */
  idempotency?: { key: string; operation: string; requestHash: string }
}

export interface Services {
  db: Database
  auth: Auth
  files: FileStore
  vault: IdentityVault
  config: Config
  clock: () => number
  /** What the sign-in page of a demonstration lists; empty in production. */
  demoAccounts: readonly DemoAccountRow[]
}
