import { parseArgs } from 'node:util'
import { openDatabase } from '@gandan/db/database'
import { createDatabase, urlOfDatabase } from '@gandan/db/databases'
import { deploy } from '@gandan/db/migrate'
import { startTemporaryServer } from '@gandan/db/temporary-server'
import { reportOf } from './report.ts'
import { runRound, type RoundResult } from './rounds.ts'
import { seedCommunes, type SeededCommune } from './seed.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    communes: { type: 'string', default: '1,10,100' },
    tasks: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '5' },
  },
})

const UNTIL = '2026-11-20'

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

const server = await startTemporaryServer()
const rounds: RoundResult[] = []
try {
  for (const communes of values.communes.split(',').map(Number)) {
    const name = `bench_${communes}`
    await createDatabase(server.adminUrl, name)
    const url = urlOfDatabase(server.adminUrl, name)
    await deploy(url)
    rounds.push(await runRound(url, communes, await seed(url, communes), Number(values.seconds)))
  }
} finally {
  await server.stop()
}
console.log(`\n${reportOf(rounds)}\n`)
