import type { RagLevel } from '@gandan/domain/plan/progress'
import { INK, RAG_FILLS } from './palette.ts'

const OUTLINES: Record<RagLevel, string> = {
  green: 'M12 1.500a10.500 10.500 0 1 0 0 21 10.500 10.500 0 0 0 0-21z',
  amber: 'M12 2L23 21.500H1z',
  red: 'M12 .8L23.200 12 12 23.200.8 12z',
  grey: 'M4 2h16a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z',
}

const SIGNS: Record<RagLevel, string> = {
  green: 'M7 12.500l3.500 3.500L17 8.500',
  amber: 'M12 9v6M12 18.200v.1',
  red: 'M8.500 8.500l7 7M15.500 8.500l-7 7',
  grey: 'M7.500 12h9',
}

const SIGN_COLOURS: Record<RagLevel, string> = { green: '#ffffff', amber: INK, red: '#ffffff', grey: INK }

interface RagMarkProps {
  level: RagLevel
  size?: number
  /** Only where no word stands beside it. */
  label?: string
}

/** The level by shape before colour: a check in a disc, a triangle, a cross in a diamond, a dash in a square. */
export function RagMark({ level, size = 20, label }: RagMarkProps) {
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" focusable="false" data-level={level} {...said}>
      <path d={OUTLINES[level]} fill={RAG_FILLS[level]} />
      <path
        d={SIGNS[level]}
        fill="none"
        stroke={SIGN_COLOURS[level]}
        strokeWidth="2.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
