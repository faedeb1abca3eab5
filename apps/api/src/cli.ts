import { openDatabase } from '@gandan/db/database'
import { hanoiDayOf } from '@gandan/domain/shared/iso-date'
import { readConfig } from './config.ts'
import type { Database } from './context.ts'

type Command = (db: Database, flags: readonly string[]) => Promise<boolean>

const MOST_SHOWN = 1_000

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const seedReferenceData: Command = async (db) => {
  const { seedReference } = await import('@gandan/db/seeds/reference')
  await seedReference(db)
  say('reference data: present')
  return true
}

const seedDemonstration: Command = async (db) => {
  const { seedDemo } = await import('@gandan/db/seeds/demo')
  const { appendAudit } = await import('./features/audit/audit.queries.ts')
  const { hashPassword } = await import('./features/organisation/password-hash.ts')
  const { createIdentityVault } = await import('./features/petitions/identity-vault.ts')
  const { sealedForJson } = await import('./features/petitions/identities.queries.ts')
  const vault = createIdentityVault(readConfig(process.env).identityKeys)
  const today = hanoiDayOf(Date.now())
  await seedDemo(db, { today, hashPassword, appendAudit, sealPeople: (named) => sealedForJson(vault, named) })
  say('demonstration data: present')
  return true
}

const verifyEveryAuditChain: Command = async (db) => {
  const { listAuditChains, verifyAudit } = await import('./features/audit/audit.queries.ts')
  let isWhole = true
  for (const { communeId, communeName } of await listAuditChains(db)) {
    const { checked, brokenAt } = await verifyAudit(db, communeId)
    say(`${communeId} ${communeName ?? '-'}: ${checked} held, ${brokenAt === null ? 'whole' : `broken at ${brokenAt}`}`)
    if (brokenAt !== null) isWhole = false
  }
  return isWhole
}

const sealIdentitiesAnew: Command = async (db) => {
  const { createIdentityVault } = await import('./features/petitions/identity-vault.ts')
  const { rotateIdentityKeys } = await import('./features/petitions/identities.queries.ts')
  const vault = createIdentityVault(readConfig(process.env).identityKeys)
  say(`${await rotateIdentityKeys(db, vault, new Date())} identities sealed with key ${vault.newestVersion}`)
  return true
}

const verifyEveryTally: Command = async (db) => {
  const { findTallyDifferences } = await import('./features/petitions/verify-tallies.queries.ts')
  const differences = await findTallyDifferences(db)
  for (const { table, communeId, month, kind, topicCode, villageId, part, kept, counted } of differences)
    say(`${table} ${communeId} ${month} ${kind} ${topicCode} ${villageId} ${part}: kept ${kept}, counted ${counted}`)
  say(differences.length === 0 ? 'tallies: exact' : `tallies: ${differences.length} differences`)
  return differences.length === 0
}

const verifyEveryMeasure: Command = async (db, flags) => {
  const { RECOUNTS } = await import('./features/dashboard/measure-sources.ts')
  const { recountMeasures } = await import('./features/measures/recount.queries.ts')
  const isRepair = flags.includes('--repair')
  const differences = await recountMeasures(db, RECOUNTS, { mode: isRepair ? 'repair' : 'verify' })
  for (const { communeId, measure, on, detail, kept, counted } of differences.slice(0, MOST_SHOWN))
    say(`MeasureDay ${communeId} ${measure} ${on} ${detail || '-'}: kept ${kept}, counted ${counted}`)
  const outcome = differences.length === 0 ? 'exact' : `${differences.length} differences`
  say(`measures: ${outcome}${isRepair && differences.length > 0 ? ', rewritten' : ''}`)
  return isRepair || differences.length === 0
}

const COMMANDS: Record<string, Command> = {
  'rotate-identity-keys': sealIdentitiesAnew,
  'seed-demo': seedDemonstration,
  'seed-reference': seedReferenceData,
  'verify-audit': verifyEveryAuditChain,
  'verify-measures': verifyEveryMeasure,
  'verify-tallies': verifyEveryTally,
}

const run = async (name: string, flags: readonly string[]): Promise<boolean> => {
  const command = COMMANDS[name]
  if (!command) {
    process.stderr.write(`Commands: ${Object.keys(COMMANDS).join(', ')}\n`)
    return false
  }
  const db = openDatabase(readConfig(process.env).databaseUrl, { connections: 4 })
  try {
    return await command(db, flags)
  } finally {
    await db.close()
  }
}

process.exitCode = (await run(process.argv[2] ?? '', process.argv.slice(3))) ? 0 : 1
