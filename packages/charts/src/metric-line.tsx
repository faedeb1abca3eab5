import { daysBetween, type IsoDate } from '@gandan/domain/shared/iso-date'
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { metricAxis, type MetricPoint, type MetricRow } from './metric-axis.ts'
import { ACCENT, INK, LINE, MUTED, RAG_FILLS } from './palette.ts'
import { monthTicks } from './s-curve-axis.ts'

export interface MetricLineTexts {
  actual: string
  target: string
  month: (month: number) => string
  number: (value: number) => string
  day: (on: IsoDate) => string
  /** What the picture says, in a sentence. */
  summary: string
}

interface MetricLineProps {
  points: readonly MetricPoint[]
  target: number | null
  /** The axis reaches over it, and further where points lie outside. */
  period: { from: IsoDate; to: IsoDate }
  width: number
  height: number
  texts: MetricLineTexts
}

const NARROW = 480
const LEGEND_HEIGHT = 34
const SWATCH = 30
const LETTER = 7.6
const FONT = { fontSize: 14, fill: MUTED }
const TARGET = RAG_FILLS.green
const PLAIN = { isAnimationActive: false } as const

/** What a metric stood at over time, against its target as a line; nothing where there is no point. */
export function MetricLine({ points, target, period, width, height, texts }: MetricLineProps) {
  const axis = metricAxis(points, period, [target])
  if (axis === null) return null
  const ticks = monthTicks(axis.from, axis.to, width < NARROW ? 3 : 1)
  const months = new Map(ticks.map((tick) => [tick.day, tick.month]))
  const said = { role: 'img', 'aria-label': texts.summary }
  return (
    <div {...said}>
      <LineChart
        width={width}
        height={height}
        data={axis.rows}
        margin={{ top: LEGEND_HEIGHT + 8, right: 18, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={LINE} vertical={false} />
        <XAxis
          dataKey="day"
          type="number"
          domain={[0, Math.max(1, daysBetween(axis.from, axis.to))]}
          ticks={ticks.map((tick) => tick.day)}
          tickFormatter={(day: number) => texts.month(months.get(day) ?? 1)}
          interval={0}
          tick={FONT}
          stroke={MUTED}
        />
        <YAxis
          domain={[axis.lowest, axis.highest === axis.lowest ? axis.lowest + 1 : axis.highest]}
          tickFormatter={texts.number}
          width={64}
          tick={FONT}
          stroke={MUTED}
        />
        <Tooltip
          {...PLAIN}
          formatter={(value) => texts.number(Number(value))}
          labelFormatter={(_, shown) => texts.day((shown[0]?.payload as MetricRow | undefined)?.on ?? axis.from)}
        />
        {target !== null && <ReferenceLine y={target} stroke={TARGET} strokeWidth={2} strokeDasharray="6 5" />}
        <Line
          {...PLAIN}
          name={texts.actual}
          dataKey="value"
          stroke={ACCENT}
          strokeWidth={3}
          dot={{ r: 3, fill: ACCENT }}
        />
        <Legend actual={texts.actual} target={target === null ? null : `${texts.target} ${texts.number(target)}`} />
      </LineChart>
    </div>
  )
}

/** Part of the picture, so that it is there in a file as well. */
function Legend({ actual, target }: { actual: string; target: string | null }) {
  const x = 8 + SWATCH + 8 + actual.length * LETTER + 18
  return (
    <g data-part="legend">
      <g transform="translate(8, 4)">
        <line x2={SWATCH} y1={9} y2={9} stroke={ACCENT} strokeWidth={3} />
        <text x={SWATCH + 8} y={14} fontSize={14} fill={INK}>
          {actual}
        </text>
      </g>
      {target !== null && (
        <g transform={`translate(${x}, 4)`}>
          <line x2={SWATCH} y1={9} y2={9} stroke={TARGET} strokeWidth={2} strokeDasharray="6 5" />
          <text x={SWATCH + 8} y={14} fontSize={14} fill={INK}>
            {target}
          </text>
        </g>
      )}
    </g>
  )
}
