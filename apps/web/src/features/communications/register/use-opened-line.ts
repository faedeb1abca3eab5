import { useState } from 'react'
import type { InfiniteData } from '@tanstack/react-query'

/** Which line the dialog is of, as the list now has it; `null` row for a new one. */
export const useOpenedLine = <Row extends { id: string }>(data: InfiniteData<{ items: Row[] }> | undefined) => {
  const [opened, setOpened] = useState<{ row: Row | null } | null>(null)
  const rows = data?.pages.flatMap((page) => page.items) ?? []
  return {
    isOpen: opened !== null,
    row: rows.find(({ id }) => id === opened?.row?.id) ?? opened?.row ?? null,
    add: () => setOpened({ row: null }),
    edit: (row: Row) => setOpened({ row }),
    close: () => setOpened(null),
  }
}
