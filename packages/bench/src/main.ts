import { parseArgs } from 'node:util'
import { openDatabase } from '@gandan/db/database'
import { createDatabase, dropDatabase, urlOfDatabase } from '@gandan/db/databases'
import { deploy } from '@gandan/db/migrate'
import { startTemporaryServer } from '@gandan/db/temporary-server'
import { runPetitionRound } from './petition-rounds.ts'
import { generateTemplate, seedPetitions } from './petition-seed.ts'
import { PETITION_REPORT, PLAN_REPORT, reportOf, type Report, type RoundResult } from './report.ts'
import { runRound } from './rounds.ts'
import { seedCommunes, type SeededCommune } from './seed.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    communes: { type: 'string' },
    petitions: { type: 'string' },
    tasks: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '5' },
    turns: { type: 'string', default: '3' },
  },
})

const UNTIL = '2026-11-20'
const SECONDS = Number(values.seconds)
/** One of the two named alone is measured alone. */
const isWhole = values.communes === undefined && values.petitions === undefined
const sizesOf = (text: string | undefined, usual: string): number[] =>
  (text ?? (isWhole ? usual : '')).split(',').filter(Boolean).map(Number)

const seed = async (url: string, communes: number): Promise<{ commune: SeededCommune; objectiveId: string }> => {
  const db = openDatabase(url)
  try {
    const started = performance.now()
    const seeded = await seedCommunes(db, {
      communes,
      tasksPerPlan: Number(values.tasks),
      year: 2026,
      until: UNTIL,
      passwordHash: '-',
    })
    const commune = seeded.communes[Math.floor(communes / 2)] as SeededCommune
    const objective = await db.prisma.planItem.findFirstOrThrow({
      where: { communeId: commune.communeId, kind: 'objective' },
      orderBy: { ordinal: 'asc' },
    })
    await db.pool.query('vacuum analyze')
    await db.pool.query('checkpoint')
    console.log(`${communes} communes seeded in ${Math.round((performance.now() - started) / 1000)} s`)
    return { commune, objectiveId: objective.id }
  } finally {
    await db.close()
  }
}

/**
 * Rows are loaded into empty tables without a log of them; nothing may tidy up while pages are measured. The memory is
 * that of the server that `npm start` brings.
 */
const BULK = {
  shared_buffers: '256MB',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '8GB',
  autovacuum: 'off',
}

const measureSizes = async (
  sizes: readonly number[],
  measureSize: (url: string, size: number) => Promise<RoundResult>,
  report: Report,
  settings: Record<string, string | number> = {},
): Promise<void> => {
  if (sizes.length === 0) return
  const server = await startTemporaryServer(settings)
  const rounds: RoundResult[] = []
  try {
    for (const size of sizes) {
      const name = `bench_${size}`
      await createDatabase(server.adminUrl, name)
      const url = urlOfDatabase(server.adminUrl, name)
      await deploy(url)
      const round = await measureSize(url, size)
      rounds.push(round)
      console.log(`\n${reportOf(report, [round])}\n`)
      await dropDatabase(server.adminUrl, name)
    }
  } finally {
    await server.stop()
  }
  if (rounds.length > 1) console.log(`\n${reportOf(report, rounds)}\n`)
}

await measureSizes(
  sizesOf(values.communes, '1,10,100'),
  async (url, communes) => runRound(url, communes, await seed(url, communes), SECONDS),
  PLAN_REPORT,
)

const petitionSizes = sizesOf(values.petitions, '10000,100000,1000000')
const template = petitionSizes.length > 0 ? generateTemplate() : null
if (template)
  await measureSizes(
    petitionSizes,
    async (url, petitions) => {
      const place = await seedPetitions(url, petitions, template)
      return runPetitionRound(url, petitions, { ...place, template }, { seconds: SECONDS, turns: Number(values.turns) })
    },
    PETITION_REPORT,
    BULK,
  )
