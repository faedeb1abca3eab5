import type { IndicatorStatus } from '@gandan/domain/indicators/status'
import type { KeyboardEvent, ReactElement } from 'react'
import { Bar, CartesianGrid, ComposedChart, Line, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { INK, LINE, MUTED, STATUS_FILLS } from './palette.ts'
import { FigureLegend } from './figure-legend.tsx'
import { StatusHatches, StatusLegend, hatchOf } from './status-hatches.tsx'

export interface FigurePoint {
  /** The label on the axis, such as `T6` or `Quý II`. */
  label: string
  value: number | null
  samePeriodLastYear: number | null
  target: number | null
  status: IndicatorStatus
  /** The point in words, for who cannot see it. */
  said: string
}

export interface FigureBarsTexts {
  value: string
  samePeriodLastYear: string
  target: string
  /** What the picture says, in a sentence. */
  summary: string
}

interface FigureBarsProps {
  points: readonly FigurePoint[]
  width: number
  height: number
  texts: FigureBarsTexts
  format: (value: number) => string
  /** A small multiple leaves legend and labels to the page. */
  isSmall?: boolean
  selected?: number | undefined
  /** Given, the picture tells the colours apart by hatches and names them, as paper without colour needs. */
  statusNames?: Record<IndicatorStatus, string> | undefined
  /** Given, each point can be chosen by mouse or keyboard. */
  onSelect?: ((index: number) => void) | undefined
}

const FONT = { fontSize: 14, fill: MUTED }
const SMALL_FONT = { fontSize: 12, fill: MUTED }
const LAST_YEAR = '#c3ccd6'
const LEGEND_HEIGHT = 34
const PLAIN = { isAnimationActive: false } as const
const CHOSEN = ['Enter', ' ']

interface Row extends FigurePoint {
  index: number
}

/** One indicator by period: its values coloured by status, the same period last year beside, the target as a line. */
export function FigureBars(props: FigureBarsProps) {
  const { points, width, height, texts, format, isSmall = false, selected, onSelect, statusNames } = props
  const rows: Row[] = points.map((point, index) => ({ ...point, index }))
  const font = isSmall ? SMALL_FONT : FONT
  const said = onSelect ? { role: 'group' } : { role: 'img' }
  const hasLastYear = rows.some((row) => row.samePeriodLastYear !== null)
  const hasTarget = rows.some((row) => row.target !== null)
  return (
    <div {...said} aria-label={texts.summary}>
      <ComposedChart
        width={width}
        height={height}
        data={rows}
        margin={{ top: isSmall ? 8 : LEGEND_HEIGHT + (statusNames ? 40 : 12), right: 12, bottom: 4, left: 0 }}
        accessibilityLayer={false}
        barGap={1}
      >
        <CartesianGrid stroke={LINE} vertical={false} />
        <XAxis dataKey="label" tick={font} stroke={MUTED} interval={isSmall ? 'preserveStartEnd' : 0} />
        <YAxis
          tickFormatter={format}
          width={isSmall ? 44 : 60}
          tick={font}
          stroke={MUTED}
          tickCount={isSmall ? 3 : 5}
        />
        {hasLastYear && (
          <Bar {...PLAIN} name={texts.samePeriodLastYear} dataKey="samePeriodLastYear" fill={LAST_YEAR} />
        )}
        <Bar
          {...PLAIN}
          name={texts.value}
          dataKey="value"
          minPointSize={onSelect ? 3 : 0}
          shape={(shape: BarShapeProps) =>
            drawPoint(shape, { selected, onSelect, hasHatches: statusNames !== undefined })
          }
        />
        {hasTarget && (
          <Line
            {...PLAIN}
            name={texts.target}
            dataKey="target"
            type="linear"
            stroke={INK}
            strokeWidth={2}
            strokeDasharray="7 4"
            dot={rows.length === 1 ? { r: 4, fill: INK } : false}
            connectNulls
          />
        )}
        {!isSmall && <FigureLegend {...{ texts, hasLastYear, hasTarget }} isByStatus={statusNames !== undefined} />}
        {statusNames && <StatusHatches />}
        {statusNames && (
          <StatusLegend value={texts.value} names={statusNames} shown={rows.map(({ status }) => status)} />
        )}
      </ComposedChart>
    </div>
  )
}

interface Place {
  x: number
  y: number
  width: number
  height: number
  row: Row
}

const placeOf = (shape: BarShapeProps): Place => ({
  x: shape.x,
  y: shape.y,
  width: shape.width,
  height: shape.height,
  row: shape.payload as Row,
})

interface Drawing {
  onSelect: ((index: number) => void) | undefined
  hasHatches: boolean
}

const drawPoint = (
  shape: BarShapeProps,
  { selected, ...drawing }: Drawing & { selected: number | undefined },
): ReactElement => {
  const place = placeOf(shape)
  return <Point {...place} {...drawing} isSelected={selected === place.row.index} />
}

interface PointProps extends Place, Drawing {
  isSelected: boolean
}

/** One bar; where it opens something it is a button. */
function Point({ x, y, width, height, row, isSelected, onSelect, hasHatches }: PointProps) {
  const place = { x, y, width, height }
  const hatch = hasHatches ? hatchOf(row.status) : undefined
  const bar = (
    <>
      <rect {...place} fill={STATUS_FILLS[row.status]} />
      {hatch && <rect {...place} fill={hatch} />}
    </>
  )
  if (!onSelect) return bar
  const choose = () => onSelect(row.index)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!CHOSEN.includes(event.key)) return
    event.preventDefault()
    choose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an SVG holds no button element
    <g
      role="button"
      tabIndex={0}
      aria-label={row.said}
      aria-pressed={isSelected}
      onClick={choose}
      onKeyDown={onKeyDown}
      style={{ cursor: 'pointer' }}
    >
      <rect
        x={x - 2}
        y={Math.min(y, y + height) - 2}
        width={width + 4}
        height={Math.abs(height) + 4}
        fill="transparent"
        stroke={isSelected ? INK : 'none'}
        strokeWidth={2}
      />
      {bar}
    </g>
  )
}
