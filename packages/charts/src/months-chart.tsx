import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import { ACCENT, INK, LINE, MUTED, RAG_FILLS } from './palette.ts'

export interface MonthPoint {
  /** The label on the axis, such as `T6`. */
  label: string
  received: number
  settled: number
  backlog: number
}

export interface MonthsChartTexts {
  received: string
  settled: string
  backlog: string
  /** What the picture says, in a sentence. */
  summary: string
}

interface MonthsChartProps {
  points: readonly MonthPoint[]
  width: number
  height: number
  texts: MonthsChartTexts
}

const FONT = { fontSize: 14, fill: MUTED }
const RECEIVED = '#8fb3dd'
const SETTLED = ACCENT
const BACKLOG = RAG_FILLS.amber
const LEGEND_HEIGHT = 34
const SWATCH = 30
const LETTER = 7.6
const PLAIN = { isAnimationActive: false } as const

/** What came in and what was settled each month as bars, what is left over as a line. */
export function MonthsChart({ points, width, height, texts }: MonthsChartProps) {
  const said = { role: 'img', 'aria-label': texts.summary }
  return (
    <div {...said}>
      <ComposedChart
        width={width}
        height={height}
        data={[...points]}
        margin={{ top: LEGEND_HEIGHT + 8, right: 18, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={LINE} vertical={false} />
        <XAxis dataKey="label" tick={FONT} stroke={MUTED} />
        <YAxis allowDecimals={false} width={48} tick={FONT} stroke={MUTED} />
        <Tooltip {...PLAIN} />
        <Bar {...PLAIN} name={texts.received} dataKey="received" fill={RECEIVED} />
        <Bar {...PLAIN} name={texts.settled} dataKey="settled" fill={SETTLED} />
        <Line
          {...PLAIN}
          name={texts.backlog}
          dataKey="backlog"
          stroke={BACKLOG}
          strokeWidth={3}
          dot={{ r: 4, fill: BACKLOG }}
        />
        <Legend texts={texts} />
      </ComposedChart>
    </div>
  )
}

function BacklogSwatch() {
  return (
    <>
      <line x2={SWATCH} y1={9} y2={9} stroke={BACKLOG} strokeWidth={3} />
      <circle cx={SWATCH / 2} cy={9} r={4} fill={BACKLOG} />
    </>
  )
}

/** Part of the picture, so that it is there in a file as well. */
function Legend({ texts }: { texts: MonthsChartTexts }) {
  const entries = [
    { name: texts.received, swatch: <rect width={SWATCH} height={16} fill={RECEIVED} /> },
    { name: texts.settled, swatch: <rect width={SWATCH} height={16} fill={SETTLED} /> },
    { name: texts.backlog, swatch: <BacklogSwatch /> },
  ]
  const starts = entries.map((_, index) =>
    entries.slice(0, index).reduce((x, { name }) => x + SWATCH + 8 + name.length * LETTER + 18, 8),
  )
  return (
    <g data-part="legend">
      {entries.map(({ name, swatch }, index) => (
        <g key={name} transform={`translate(${starts[index] ?? 0}, 4)`}>
          {swatch}
          <text x={SWATCH + 8} y={14} fontSize={14} fill={INK}>
            {name}
          </text>
        </g>
      ))}
    </g>
  )
}
