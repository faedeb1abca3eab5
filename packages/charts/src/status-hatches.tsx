import { INDICATOR_STATUSES, type IndicatorStatus } from '@gandan/domain/indicators/status'
import { INK, STATUS_FILLS } from './palette.ts'
import { widthOf } from './text-lines.ts'

const HATCHES: Partial<Record<IndicatorStatus, string>> = {
  onTrack: 'M0 4H8',
  behind: 'M-2 10L10 -2',
  offTrack: 'M-2 10L10 -2M-2 -2L10 10',
}
const SWATCH = 22
const SIZE = 13
const FIRST = 4

const idOf = (status: IndicatorStatus): string => `hatch-${status}`

/** What lies over a bar so that its status is told without colour; an attained one stays plain. */
export const hatchOf = (status: IndicatorStatus): string | undefined =>
  HATCHES[status] === undefined ? undefined : `url(#${idOf(status)})`

export function StatusHatches() {
  return (
    <defs>
      {INDICATOR_STATUSES.map((status) => (
        <pattern key={status} id={idOf(status)} width={8} height={8} patternUnits="userSpaceOnUse">
          <path d={HATCHES[status] ?? ''} stroke="#ffffff" strokeWidth={2} fill="none" />
        </pattern>
      ))}
    </defs>
  )
}

interface StatusLegendProps {
  /** What the bars are: "Kỳ này". */
  value: string
  names: Record<IndicatorStatus, string>
  shown: readonly IndicatorStatus[]
}

/** The second line of the legend: the statuses that are in the picture. */
export function StatusLegend({ value, names, shown }: StatusLegendProps) {
  const statuses = INDICATOR_STATUSES.filter((status) => shown.includes(status))
  const starts = statuses.map((_, index) =>
    statuses
      .slice(0, index)
      .reduce((x, status) => x + SWATCH + 8 + widthOf(names[status], SIZE) + 18, FIRST + widthOf(`${value}: `, SIZE)),
  )
  return (
    <g data-part="statuses">
      <text x={FIRST} y={46} fontSize={SIZE} fill={INK}>
        {`${value}:`}
      </text>
      {statuses.map((status, index) => {
        const hatch = hatchOf(status)
        return (
          <g key={status} transform={`translate(${starts[index] ?? FIRST} 34)`}>
            <rect width={SWATCH} height={14} fill={STATUS_FILLS[status]} />
            {hatch && <rect width={SWATCH} height={14} fill={hatch} />}
            <text x={SWATCH + 8} y={12} fontSize={SIZE} fill={INK}>
              {names[status]}
            </text>
          </g>
        )
      })}
    </g>
  )
}
