import type { IndicatorStatus } from '@gandan/domain/indicators/status'
import { periodName } from '@gandan/domain/organisation/period-words'
import type { PeriodWindow } from '@gandan/domain/organisation/reporting-periods'
import type { RagLevel } from '@gandan/domain/plan/progress'
import { formatDate, hanoiDayOf, hanoiTimeOf, type IsoDate } from '@gandan/domain/shared/iso-date'
import type { Context } from '../../../context.ts'
import type { FrameLine } from '../../../render/chart-spec.ts'

export const RAG_WORDS: Record<RagLevel, string> = {
  green: 'Đúng tiến độ',
  amber: 'Cần chú ý',
  red: 'Chậm',
  grey: 'Chưa có số liệu',
}

export const STATUS_WORDS: Record<IndicatorStatus, string> = {
  attained: 'Đạt',
  onTrack: 'Đúng hướng',
  behind: 'Chậm',
  offTrack: 'Lệch xa',
  none: 'Không đánh giá',
}

export const SOURCES = {
  tasks: 'Gần Dân, sổ công việc của kế hoạch',
  figures: 'Gần Dân, số liệu chỉ tiêu của xã',
  cases: 'Gần Dân, sổ vụ việc (đơn thư) của xã',
}

/** "xã Kim Hoa" as it begins a line. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export const filterLine = (text: string): FrameLine => ({ label: 'Phạm vi', text })

const daysOf = ({ from, to }: { from: IsoDate; to: IsoDate }): string => `từ ${formatDate(from)} đến ${formatDate(to)}`

export const spanLine = (span: { from: IsoDate; to: IsoDate }): FrameLine => ({
  label: 'Thời gian',
  text: daysOf(span),
})

export const windowLine = (window: PeriodWindow): FrameLine => ({
  label: 'Kỳ báo cáo',
  text: `${periodName(window.kind, window.index, window.year)}, ${daysOf(window)}`,
})

/** The day the figures stand for, and when they were taken. */
export const asOfLine = ({ nowMs }: Pick<Context, 'nowMs'>, on: IsoDate): FrameLine => ({
  label: 'Số liệu tính đến',
  text: `hết ngày ${formatDate(on)} (lập lúc ${hanoiTimeOf(nowMs)} ngày ${formatDate(hanoiDayOf(nowMs))})`,
})

export const definitionLine = (text: string): FrameLine => ({ label: 'Cách tính', text })
export const sourceLine = (text: string): FrameLine => ({ label: 'Nguồn', text })
