import { formatNumber, formatPercent } from '@gandan/domain/shared/format'
import { formatDate } from '@gandan/domain/shared/iso-date'
import type { Frame, Picture } from './chart-spec.ts'

export interface ExhibitColumn {
  label: string
  /** A percent is a share: 0.375 is written 37,5 %. */
  kind: 'text' | 'day' | 'number' | 'percent'
  decimals?: number
  /** A series of the chart that the workbook draws. */
  isDrawn?: boolean
}

export type ExhibitValue = string | number | null

/** One set of figures as it leaves a page: what it says of itself, its picture, and the table of the same numbers. */
export interface Exhibit {
  /** Without its ending. */
  fileName: string
  frame: Frame
  /** The address that was asked. */
  query?: string
  /** Null where the page shows a table only. */
  picture: Picture | null
  /** How a workbook draws the same: categories are the first column. */
  nativeChart: 'line' | 'column' | 'bar' | null
  columns: readonly ExhibitColumn[]
  rows: readonly (readonly ExhibitValue[])[]
}

/** A value as every text shows it: screen, CSV, PDF and Word. */
export const valueWords = ({ kind, decimals = 1 }: ExhibitColumn, value: ExhibitValue | undefined): string => {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'string') return kind === 'day' ? formatDate(value) : value
  return kind === 'percent' ? formatPercent(value, decimals) : formatNumber(value, decimals)
}

/** A part of a document: words, and figures with or without their picture. */
export interface DocumentSection {
  heading: string
  paragraphs: readonly string[]
  exhibit: Exhibit | null
}

export interface ExportDocument {
  fileName: string
  title: string
  commune: string
  /** Window, day, when made: under the title. */
  head: Frame['head']
  /** The same in one line, on every page. */
  running: string
  sections: readonly DocumentSection[]
}
