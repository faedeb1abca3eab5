import { ACCENT, INK } from './palette.ts'
import type { FigureBarsTexts } from './figure-bars.tsx'

interface FigureLegendProps {
  texts: FigureBarsTexts
  hasLastYear: boolean
  hasTarget: boolean
  /** The colours of the values are named elsewhere. */
  isByStatus: boolean
}

const SWATCH = 22
const LETTER = 7.8
const GAP = 28

/** Part of the picture, so that it is there in a file as well. */
export function FigureLegend({ texts, hasLastYear, hasTarget, isByStatus }: FigureLegendProps) {
  const items = [
    ...(isByStatus ? [] : [{ name: texts.value, swatch: <rect y={4} width={SWATCH} height={12} fill={ACCENT} /> }]),
    ...(hasLastYear
      ? [{ name: texts.samePeriodLastYear, swatch: <rect y={4} width={SWATCH} height={12} fill="#c3ccd6" /> }]
      : []),
    ...(hasTarget
      ? [
          {
            name: texts.target,
            swatch: <line x2={SWATCH} y1={10} y2={10} stroke={INK} strokeWidth={2} strokeDasharray="7 4" />,
          },
        ]
      : []),
  ]
  let x = 4
  return (
    <g>
      {items.map(({ name, swatch }) => {
        const at = x
        x += SWATCH + 8 + name.length * LETTER + GAP
        return (
          <g key={name} transform={`translate(${at} 4)`}>
            {swatch}
            <text x={SWATCH + 8} y={15} fontSize={14} fill={INK}>
              {name}
            </text>
          </g>
        )
      })}
    </g>
  )
}
