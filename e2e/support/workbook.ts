import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import type { Upload } from './files.ts'

export type Rows = CellValue[][]

/** The workbook that a link of the page gives, read from the disk as a spreadsheet program would. */
export const downloadRows = async (page: Page, link: string): Promise<Rows> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  const { sheets } = await readXlsx(new Uint8Array(fs.readFileSync(await download.path())))
  return sheets[0]?.rows ?? []
}

/** The same rows with cells filled in: by the text of a row's cell in the column `key`, then by the title of the column. */
export const filledIn = (rows: Rows, key: string, byRow: Record<string, Record<string, CellValue>>): Rows => {
  const [head = []] = rows
  const at = head.indexOf(key)
  const first = new Map(rows.map((row) => [String(row[at]), row] as const).toReversed())
  return rows.map((row) => {
    const given = byRow[String(row[at])]
    return given && first.get(String(row[at])) === row
      ? head.map((title, column) => given[String(title)] ?? row[column] ?? null)
      : row
  })
}

/** The line of a row as its program counts it, from 1. */
export const lineOfRow = (rows: Rows, key: string, text: string): number => {
  const at = (rows[0] ?? []).indexOf(key)
  return rows.findIndex((row) => row[at] === text) + 1
}

export const workbookFile = async (name: string, rows: Rows): Promise<Upload> => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Số liệu', rows }] })),
})
