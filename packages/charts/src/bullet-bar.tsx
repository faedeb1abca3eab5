import type { RagLevel } from '@gandan/domain/plan/progress'
import { bulletGeometry } from './bullet-geometry.ts'
import { INK, MUTED, RAG_FILLS, TRACK } from './palette.ts'

interface BulletBarProps {
  width: number
  height: number
  /** Shares 0-1; null where nothing is measured. */
  progress: number | null
  timeElapsed: number | null
  rag: RagLevel
  /** The figures in words, for who cannot see it. */
  label: string
}

const CORNER = 2
const QUARTERS = [0.25, 0.5, 0.75]

/** Progress as a bar against a marker where it should be by time; it shrinks with its box. */
export function BulletBar({ width, height, progress, timeElapsed, rag, label }: BulletBarProps) {
  const { track, bar, marker } = bulletGeometry({ width, height, progress, timeElapsed })
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      <rect
        data-part="track"
        {...track}
        rx={CORNER}
        fill={bar ? TRACK : '#ffffff'}
        {...(bar ? {} : { stroke: MUTED, strokeDasharray: '4 4' })}
      />
      {bar && QUARTERS.map((share) => <Tick key={share} x={track.x + share * track.width} track={track} />)}
      {bar && <rect data-part="bar" {...track} width={bar.width} rx={CORNER} fill={RAG_FILLS[rag]} />}
      {marker && (
        <g data-part="marker" data-x={marker.x}>
          <rect x={marker.x - 2.5} y={0} width={5} height={height} fill="#ffffff" />
          <rect x={marker.x - 1.5} y={0} width={3} height={height} fill={INK} />
        </g>
      )}
    </svg>
  )
}

function Tick({ x, track }: { x: number; track: { y: number; height: number } }) {
  return <line x1={x} x2={x} y1={track.y} y2={track.y + track.height} stroke="#ffffff" strokeWidth={1} />
}
