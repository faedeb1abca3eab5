import type { IndicatorStatus } from '@gandan/domain/indicators/status'
import type { RagLevel } from '@gandan/domain/plan/progress'

/** Hex, since the same pictures are drawn to files where no theme reaches. */
export const RAG_FILLS: Record<RagLevel, string> = {
  green: '#218a50',
  amber: '#e0a020',
  red: '#c8382c',
  grey: '#9aa6b2',
}

export const INK = '#1a2129'
export const MUTED = '#525e6b'
export const LINE = '#dfe4ea'
export const TRACK = '#e6eaef'
export const ACCENT = '#174a85'
export const WINDOW = '#eff5fb'

/** A figure without a good side, or without a target, keeps the accent: no colour that judges. */
export const STATUS_FILLS: Record<IndicatorStatus, string> = {
  attained: RAG_FILLS.green,
  onTrack: '#5aa77b',
  behind: RAG_FILLS.amber,
  offTrack: RAG_FILLS.red,
  none: ACCENT,
}
