import type { FigureRow } from '@gandan/contracts/dashboard/figures'
import type { IndicatorStatus } from '@gandan/domain/indicators/status'
import type { RagLevel } from '@gandan/domain/plan/progress'
import type { Formats } from '../../../i18n/format.ts'

type Shown = Pick<FigureRow, 'unit' | 'decimals'>

/** A value with its unit: `81,4 %`, `12 buổi`; a dash where nothing occurred. */
export const valueWords = (format: Formats, { unit, decimals }: Shown, value: number | null): string =>
  value === null ? '—' : `${format.number(value, decimals)} ${unit}`

/** The same colour and shape as elsewhere: on track is green, behind amber, off track red. */
export const RAG_OF_STATUS: Record<IndicatorStatus, RagLevel> = {
  attained: 'green',
  onTrack: 'green',
  behind: 'amber',
  offTrack: 'red',
  none: 'grey',
}
