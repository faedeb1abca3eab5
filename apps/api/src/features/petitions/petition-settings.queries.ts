import type { PetitionSettings } from '@gandan/contracts/petitions/petition-settings'
import type { z } from 'zod'
import type { Database, Tx } from '../../context.ts'

export type Settings = z.output<typeof PetitionSettings>

/** What holds until a commune sets something itself. */
const DEFAULTS: Settings = {
  isRemoteArea: false,
  acceptsInWorkingDays: false,
  answerDays: 15,
  topicAnswerDays: {},
  onTimeTarget: 95,
  version: 1,
}

const TEXT = `select "isRemoteArea", "acceptsInWorkingDays", "answerDays", "topicAnswerDays", "onTimeTarget", "version"
  from "PetitionSettings" where "communeId" = $1::uuid`

export const readSettings = async (db: Database, communeId: string): Promise<Settings> =>
  (await db.pool.query<Settings>({ name: 'petition-settings', text: TEXT, values: [communeId] })).rows[0] ?? DEFAULTS

export const readSettingsIn = async (tx: Tx, communeId: string): Promise<Settings> =>
  (await tx.$queryRawUnsafe<Settings[]>(TEXT, communeId))[0] ?? DEFAULTS

export const saveSettings = async (tx: Tx, communeId: string, settings: Settings): Promise<void> => {
  await tx.petitionSettings.upsert({
    where: { communeId },
    create: { communeId, ...settings },
    update: settings,
  })
}
