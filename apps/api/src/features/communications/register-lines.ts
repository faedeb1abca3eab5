import type { Context, Tx } from '../../context.ts'
import { unchanged } from './keeper.ts'
import { lockLine, updateRemoved, type RegisterTable } from './register-lines.queries.ts'

/** Takes a line out of lists and figures, or puts it back. */
export const setLineRemoved = async (
  tx: Tx,
  ctx: Context,
  table: RegisterTable,
  communeId: string,
  id: string,
  isRemoved: boolean,
): Promise<void> => {
  const key = unchanged(ctx, await lockLine(tx, table, communeId, id))
  await updateRemoved(tx, table, key, isRemoved ? new Date(ctx.nowMs) : null)
}
