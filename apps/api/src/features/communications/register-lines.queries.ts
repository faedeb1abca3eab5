import type { Tx } from '../../context.ts'

export type RegisterTable = 'CommunicationActivity' | 'MediaItem' | 'Commendation'

export interface LineKey {
  communeId: string
  id: string
  version: number
}

/** The table's name is one of three constants, never a caller's text. */
export const lockLine = async (
  tx: Tx,
  table: RegisterTable,
  communeId: string,
  id: string,
): Promise<LineKey | null> => {
  const [row] = await tx.$queryRawUnsafe<LineKey[]>(
    `select "communeId", "id", "version" from "${table}" where "communeId" = $1::uuid and "id" = $2::uuid for update`,
    communeId,
    id,
  )
  return row ?? null
}

export const updateRemoved = async (
  tx: Tx,
  table: RegisterTable,
  { communeId, id }: LineKey,
  removedAt: Date | null,
): Promise<void> => {
  await tx.$executeRawUnsafe(
    `update "${table}" set "removedAt" = $3, "version" = "version" + 1 where "communeId" = $1::uuid and "id" = $2::uuid`,
    communeId,
    id,
    removedAt,
  )
}
