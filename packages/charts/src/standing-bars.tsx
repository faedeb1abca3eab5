import type { RagLevel } from '@gandan/domain/plan/progress'
import { BulletBar } from './bullet-bar.tsx'
import { INK, LINE, MUTED, RAG_FILLS } from './palette.ts'
import { RagMark } from './rag-mark.tsx'
import { linesOf, widthOf } from './text-lines.ts'

export interface StandingRow {
  code: string
  name: string
  /** Shares 0-1; null where nothing is measured. */
  progress: number | null
  timeElapsed: number | null
  rag: RagLevel
  /** The figures in words, written beside the bar. */
  figures: string
}

interface StandingBarsProps {
  rows: readonly StandingRow[]
  width: number
  texts: { bar: string; marker: string; levels: Record<RagLevel, string>; summary: string }
}

const LEGEND = 56
const ROW = 52
const SIZE = 14
const CODE = 52
const MARK = 22
const FIGURES = 230

export const standingBarsHeight = (rows: number): number => LEGEND + rows * ROW + 6

/** Standings under each other: name, progress as a bar against its time, level by shape, figures in words. */
export function StandingBars({ rows, width, texts }: StandingBarsProps) {
  const names = Math.round((width - CODE - MARK - FIGURES) * 0.5)
  const bars = width - CODE - names - MARK - FIGURES - 24
  const height = standingBarsHeight(rows.length)
  const said = { role: 'img', 'aria-label': texts.summary }
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...said}>
      <Legend texts={texts} width={width} />
      {rows.map((row, index) => (
        <g key={`${row.code}/${row.name}`} transform={`translate(0 ${LEGEND + index * ROW})`}>
          <line x2={width} stroke={LINE} strokeWidth={1} />
          <text x={0} y={31} fontSize={SIZE} fontWeight={700} fill={INK}>
            {row.code}
          </text>
          <Name text={row.name} width={names - 12} />
          <g transform={`translate(${CODE + names} 14)`}>
            <BulletBar width={bars} height={24} {...row} label={row.figures} />
          </g>
          <g transform={`translate(${CODE + names + bars + 12} 16)`}>
            <RagMark level={row.rag} size={20} label={texts.levels[row.rag]} />
          </g>
          <text x={width - FIGURES + 2} y={31} fontSize={SIZE} fill={INK}>
            {row.figures}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Name({ text, width }: { text: string; width: number }) {
  const lines = linesOf(text, { size: SIZE, width, most: 2 })
  const top = lines.length > 1 ? 22 : 31
  return (
    <g>
      {lines.map((line, index) => (
        <text key={line} x={CODE} y={top + index * 18} fontSize={SIZE} fill={INK}>
          {line}
        </text>
      ))}
    </g>
  )
}

function Legend({ texts, width }: { texts: StandingBarsProps['texts']; width: number }) {
  const levels = (['green', 'amber', 'red', 'grey'] as const).map((level) => ({
    name: texts.levels[level],
    swatch: <RagMark level={level} size={18} />,
  }))
  const entries = [
    { name: texts.bar, swatch: <rect y={3} width={18} height={12} fill={RAG_FILLS.green} /> },
    { name: texts.marker, swatch: <rect x={7} width={3} height={18} fill={INK} /> },
    ...levels,
  ]
  const places: { x: number; y: number }[] = []
  let [x, y] = [0, 0]
  for (const { name } of entries) {
    const own = 26 + widthOf(name, 13) + 18
    if (x + own > width) [x, y] = [0, y + 24]
    places.push({ x, y })
    x += own
  }
  return (
    <g data-part="legend">
      {entries.map(({ name, swatch }, index) => (
        <g key={name} transform={`translate(${places[index]?.x ?? 0} ${places[index]?.y ?? 0})`}>
          {swatch}
          <text x={26} y={14} fontSize={13} fill={MUTED}>
            {name}
          </text>
        </g>
      ))}
    </g>
  )
}
