import type { CurvePoint } from '@gandan/contracts/dashboard'
import type { IndicatorStatus } from '@gandan/domain/indicators/status'
import type { RagLevel } from '@gandan/domain/plan/progress'
import type { IsoDate } from '@gandan/domain/shared/iso-date'

interface Span {
  from: IsoDate
  to: IsoDate
}

interface FigurePoint {
  label: string
  value: number | null
  samePeriodLastYear: number | null
  target: number | null
  status: IndicatorStatus
}

interface MonthPoint {
  label: string
  received: number
  settled: number
  backlog: number
}

interface StandingRow {
  code: string
  name: string
  progress: number | null
  timeElapsed: number | null
  rag: RagLevel
  figures: string
}

/** A picture of packages/charts as plain data, so that it can be sent to a worker. */
export type Picture =
  | {
      kind: 'curve'
      points: readonly CurvePoint[]
      on: IsoDate
      period?: Span
      texts: { planned: string; actual: string; on: string; period?: string }
    }
  | {
      kind: 'figures'
      points: readonly FigurePoint[]
      decimals: number
      statusNames: Record<IndicatorStatus, string>
      texts: { value: string; samePeriodLastYear: string; target: string }
    }
  | {
      kind: 'months'
      points: readonly MonthPoint[]
      texts: { received: string; settled: string; backlog: string }
    }
  | {
      kind: 'standings'
      rows: readonly StandingRow[]
      texts: { bar: string; marker: string; levels: Record<RagLevel, string> }
    }

/** A line under the title: "Bộ lọc: quý II", "Nguồn: …". */
export interface FrameLine {
  label: string
  text: string
}

/** What a picture must say of itself once it has left its page. */
export interface Frame {
  title: string
  commune: string
  /** Of the numbers drawn: "%", "vụ việc". */
  unit: string
  /** Filters in words, window with its days, the day it stands for, when it was made. */
  head: readonly FrameLine[]
  /** Definition and source. */
  foot: readonly FrameLine[]
  /** What the picture shows, in a sentence: its text for who cannot see it. */
  summary: string
}

export interface ChartSpec {
  frame: Frame
  picture: Picture
}

export const PNG_SCALES = ['1', '2', 'print'] as const
export type PngScale = (typeof PNG_SCALES)[number]
