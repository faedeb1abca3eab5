import { parseArgs } from 'node:util'
import { openDatabase } from '@gandan/db/database'
import { createDatabase, dropDatabase, urlOfDatabase } from '@gandan/db/databases'
import { deploy } from '@gandan/db/migrate'
import { startTemporaryServer } from '@gandan/db/temporary-server'
import { runExportRound } from './export-rounds.ts'
import { measureGrowth, type OpenPages } from './load.ts'
import { openPetitionPages, runPetitionRound, type PetitionTarget } from './petition-rounds.ts'
import { generateTemplate, seedOneCommune, seedPetitions, type PetitionPlace } from './petition-seed.ts'
import {
  EXPORT_REPORT,
  PETITION_REPORT,
  PLAN_REPORT,
  reportOf,
  type Growth,
  type Report,
  type RoundResult,
} from './report.ts'
import { openPages, runRound, type Target } from './rounds.ts'
import { seedCommunes, type SeededCommune } from './seed.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    communes: { type: 'string' },
    petitions: { type: 'string' },
    exports: { type: 'string' },
    tasks: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '5' },
    turns: { type: 'string', default: '3' },
  },
})

const UNTIL = '2026-11-20'
const EFFORT = { seconds: Number(values.seconds), turns: Number(values.turns) }
/** One of the three named alone is measured alone. */
const isWhole = [values.communes, values.petitions, values.exports].every((one) => one === undefined)
const sizesOf = (text: string | undefined, usual: string): number[] =>
  (text ?? (isWhole ? usual : '')).split(',').filter(Boolean).map(Number)

const seed = async (url: string, communes: number): Promise<Target> => {
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

type Opener<T> = (url: string, target: T) => Promise<OpenPages>

interface Subject<T> {
  report: Report
  settings?: Record<string, string | number>
  seed: (url: string, size: number) => Promise<T>
  measure: (url: string, size: number, target: T) => Promise<RoundResult>
  /** What grows with the size; none where only one size is asked for. */
  open?: Opener<T>
}

interface Measured<T> {
  url: string
  target: T
  round: RoundResult
}

/** The first size and a later one, both on the same server, asked in turn. */
const growthOf = async <T>(open: Opener<T>, first: Measured<T>, later: Measured<T>): Promise<Growth> => {
  const [small, large] = [await open(first.url, first.target), await open(later.url, later.target)]
  try {
    const times = await measureGrowth([small, large], EFFORT.seconds, EFFORT.turns)
    return { from: first.round.size, to: later.round.size, times }
  } finally {
    await Promise.all([small.stop(), large.stop()])
  }
}

/** The first database stays until the end: the growth of each later one is measured against it. */
const measureSizes = async <T>(sizes: readonly number[], subject: Subject<T>): Promise<void> => {
  if (sizes.length === 0) return
  const server = await startTemporaryServer(subject.settings ?? {})
  const rounds: RoundResult[] = []
  const growths: Growth[] = []
  let first: Measured<T> | null = null
  try {
    for (const size of sizes) {
      const name = `bench_${size}`
      await createDatabase(server.adminUrl, name)
      const url = urlOfDatabase(server.adminUrl, name)
      await deploy(url)
      const target = await subject.seed(url, size)
      const measured = { url, target, round: await subject.measure(url, size, target) }
      rounds.push(measured.round)
      if (first && subject.open) growths.push(await growthOf(subject.open, first, measured))
      console.log(`\n${reportOf(subject.report, rounds, growths)}\n`)
      if (first) await dropDatabase(server.adminUrl, name)
      first ??= measured
    }
  } finally {
    await server.stop()
  }
}

await measureSizes<Target>(sizesOf(values.communes, '1,10,100'), {
  report: PLAN_REPORT,
  seed,
  measure: (url, communes, target) => runRound(url, communes, target, EFFORT),
  open: openPages,
})

const petitionSizes = sizesOf(values.petitions, '10000,100000,1000000')
const template = petitionSizes.length > 0 ? generateTemplate() : null
if (template)
  await measureSizes<PetitionTarget>(petitionSizes, {
    report: PETITION_REPORT,
    settings: BULK,
    seed: async (url, petitions) => ({ ...(await seedPetitions(url, petitions, template)), template }),
    measure: (url, petitions, target) => runPetitionRound(url, petitions, target, EFFORT),
    open: openPetitionPages,
  })

await measureSizes<PetitionPlace>(sizesOf(values.exports, '100000'), {
  report: EXPORT_REPORT,
  settings: BULK,
  seed: (url, rows) => seedOneCommune(url, generateTemplate(rows)),
  measure: (url, rows, place) => runExportRound(url, rows, place, { seconds: EFFORT.seconds * 10 }),
})
