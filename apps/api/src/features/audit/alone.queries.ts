import type { Database } from '../../context.ts'

/** The rounds that run in one process at a time. */
const LOCKS = { reminders: 72_707_372, schedules: 72_707_374 }

/** Runs a round unless another process is at it: an e-mail must not go out twice. */
export const alone = async (db: Database, round: keyof typeof LOCKS, work: () => Promise<void>): Promise<void> => {
  const client = await db.pool.connect()
  try {
    const lock = [LOCKS[round]]
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', lock)
    if (!rows[0]?.got) return
    await work().finally(() => client.query('select pg_advisory_unlock($1)', lock))
  } finally {
    client.release()
  }
}
