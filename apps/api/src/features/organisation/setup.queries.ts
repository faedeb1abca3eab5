import type { Database, Tx } from '../../context.ts'

/** Open until the first account exists. */
export const isSetupOpen = async (db: Database): Promise<boolean> => (await db.prisma.user.count({ take: 1 })) === 0

/** Lets one visitor through: a second one waits here and then finds an account. */
export const lockSetup = async (tx: Tx): Promise<boolean> => {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(72707370)`
  return (await tx.user.count({ take: 1 })) === 0
}

export const findCommuneNamed = (tx: Tx, name: string, on: Date): Promise<{ id: string } | null> =>
  tx.orgUnit.findFirst({
    where: { name, level: 'commune', validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] },
    select: { id: true },
  })
