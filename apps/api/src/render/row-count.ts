import { AsyncLocalStorage } from 'node:async_hooks'

/** Told of the rows of a list as they are written, where somebody wants to know. */
const counter = new AsyncLocalStorage<(rows: number) => void>()

export const countingRows = <T>(onRows: (rows: number) => void, work: () => T): T => counter.run(onRows, work)

/** The same batches; whoever counts when this is called hears of each. */
export const countedBatches = <Row>(batches: AsyncIterable<readonly Row[]>): AsyncIterable<readonly Row[]> => {
  const onRows = counter.getStore()
  if (!onRows) return batches
  return (async function* count() {
    for await (const rows of batches) {
      onRows(rows.length)
      yield rows
    }
  })()
}
