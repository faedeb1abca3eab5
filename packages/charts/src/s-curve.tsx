import type { CurvePoint } from '@gandan/contracts/dashboard'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { ACCENT, INK, LINE, MUTED, WINDOW } from './palette.ts'
import { curveRows, monthTicks, spanOnAxis, type CurveRow } from './s-curve-axis.ts'
import { SCurveLegend } from './s-curve-legend.tsx'

export interface SCurveTexts {
  planned: string
  actual: string
  /** The line at the day looked at, as `05/6/2023`. */
  on: string
  /** The shaded window; left out when there is none. */
  period?: string
  month: (month: number) => string
  percent: (ofHundred: number) => string
  day: (on: IsoDate) => string
  /** What the picture says, in a sentence. */
  summary: string
}

interface SCurveProps {
  points: readonly CurvePoint[]
  on: IsoDate
  period?: { from: IsoDate; to: IsoDate } | undefined
  width: number
  height: number
  texts: SCurveTexts
}

const NARROW = 560
const LEGEND_HEIGHT = 34
const FONT = { fontSize: 14, fill: MUTED }

/** Planned against actual completion over the plan's time. */
export function SCurve({ points, on, period, width, height, texts }: SCurveProps) {
  const rows = curveRows(points)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const axis = { from: first.on, to: last.on }
  const ticks = monthTicks(axis.from, axis.to, width < NARROW ? 3 : 1)
  const months = new Map(ticks.map((tick) => [tick.day, tick.month]))
  const shaded = period ? spanOnAxis(period, axis) : null
  const current = rows.find((row) => row.on === on)
  const said = { role: 'img', 'aria-label': texts.summary }
  return (
    <div {...said}>
      <LineChart
        width={width}
        height={height}
        data={rows}
        margin={{ top: LEGEND_HEIGHT + 18, right: 18, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        {shaded && <ReferenceArea x1={shaded.from} x2={shaded.to} fill={WINDOW} fillOpacity={1} stroke={LINE} />}
        <CartesianGrid stroke={LINE} vertical={false} />
        <XAxis
          dataKey="day"
          type="number"
          domain={[0, rows.at(-1)?.day ?? 0]}
          ticks={ticks.map((tick) => tick.day)}
          tickFormatter={(day: number) => texts.month(months.get(day) ?? 1)}
          interval={0}
          tick={FONT}
          stroke={MUTED}
        />
        <YAxis
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          tickFormatter={texts.percent}
          width={56}
          tick={FONT}
          stroke={MUTED}
        />
        <Tooltip
          isAnimationActive={false}
          formatter={(value) => texts.percent(Number(value))}
          labelFormatter={(_, shown) => texts.day((shown[0]?.payload as CurveRow | undefined)?.on ?? on)}
        />
        {current && (
          <ReferenceLine
            x={current.day}
            stroke={INK}
            label={{ value: texts.on, position: 'top', fill: INK, fontSize: 14 }}
          />
        )}
        <Lines texts={texts} />
        <SCurveLegend texts={texts} hasPeriod={shaded !== null} />
      </LineChart>
    </div>
  )
}

function Lines({ texts }: { texts: SCurveTexts }) {
  const plain = { dot: false, isAnimationActive: false } as const
  return (
    <>
      <Line {...plain} name={texts.planned} dataKey="planned" stroke={MUTED} strokeWidth={2} strokeDasharray="6 5" />
      <Line {...plain} name={texts.actual} dataKey="actual" stroke={ACCENT} strokeWidth={3} />
    </>
  )
}
