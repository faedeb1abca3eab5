import type { RagLevel } from '@gandan/domain/plan/progress'

/** `text` passes AA on white and on its own `surface`; `fill` is for bars, beside icon and words. */
export const RAG_COLOURS: Record<RagLevel, { text: string; fill: string; surface: string }> = {
  green: { text: '#0f6239', fill: '#218a50', surface: '#edf7f0' },
  amber: { text: '#7a4f00', fill: '#e0a020', surface: '#fff7e5' },
  red: { text: '#9c1f18', fill: '#c8382c', surface: '#fdf0ef' },
  grey: { text: '#525e6b', fill: '#9aa6b2', surface: '#eceff3' },
}
