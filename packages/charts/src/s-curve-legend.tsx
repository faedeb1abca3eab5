import { ACCENT, INK, MUTED, WINDOW } from './palette.ts'

const SWATCH = 30
const LETTER = 7.6

interface SCurveLegendProps {
  texts: { actual: string; planned: string; period?: string }
  hasPeriod: boolean
}

/** Part of the picture, so that it is there in a file as well. */
export function SCurveLegend({ texts, hasPeriod }: SCurveLegendProps) {
  const entries = [
    { name: texts.actual, swatch: <line x2={SWATCH} y1={9} y2={9} stroke={ACCENT} strokeWidth={3} /> },
    {
      name: texts.planned,
      swatch: <line x2={SWATCH} y1={9} y2={9} stroke={MUTED} strokeWidth={2} strokeDasharray="6 5" />,
    },
    ...(hasPeriod && texts.period !== undefined
      ? [{ name: texts.period, swatch: <rect width={SWATCH} height={18} fill={WINDOW} stroke={MUTED} /> }]
      : []),
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
