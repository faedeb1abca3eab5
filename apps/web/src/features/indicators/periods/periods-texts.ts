import type { CheckCode, CheckSeverity } from '@gandan/domain/indicators/checks'
import type { OwedStep } from '@gandan/domain/indicators/completeness'
import { defineTexts } from '../../../i18n/texts.ts'

type Say = (part: (name: string) => string) => string

interface PeriodsTexts {
  open: string
  locked: string
  changedBy: (name: string, at: string) => string
  reasonWas: (reason: string) => string
  checks: string
  checksNone: string
  mend: (name: string) => string
  mendWord: string
  severities: Record<CheckSeverity, string>
  findings: Record<CheckCode, Say>
  owed: string
  owedNone: string
  owedCount: (count: number) => string
  columns: { holder: string; step: string; since: string; late: string; period: string }
  steps: Record<OwedStep, string>
  nobody: string
  notLate: string
  enter: (name: string, period: string) => string
  enterWord: string
  lock: string
  lockTitle: string
  lockText: string
  lockWarnings: (count: number) => string
  lockDone: string
  notOver: (to: string) => string
  contradicts: string
  unlock: string
  unlockDone: string
  unlockNote: string
}

const vi: PeriodsTexts = {
  open: 'Đang mở',
  locked: 'Đã chốt',
  changedBy: (name, at) => `${name}, ${at}`,
  reasonWas: (reason) => `Lý do: ${reason}`,
  checks: 'Kiểm tra trước khi chốt',
  checksNone: 'Không có gì bất thường.',
  mend: (name) => `Xem và sửa: ${name}`,
  mendWord: 'Xem và sửa',
  severities: { blocking: 'Phải sửa', warning: 'Cần xem lại' },
  findings: {
    missing: () => 'chưa có số liệu',
    numeratorAboveDenominator: (part) => `tử số ${part('numerator')} lớn hơn mẫu số ${part('denominator')}`,
    jump: (part) => `kỳ này ${part('value')}, kỳ trước ${part('previous')}: chênh quá ${part('factor')} lần`,
    fullWithoutEvidence: () => 'đạt 100 % nhưng chưa có minh chứng',
    closedWithoutReply: (part) => `${part('count')} vụ việc đã đóng mà chưa có văn bản trả lời`,
  },
  owed: 'Số liệu còn thiếu',
  owedNone: 'Mọi số liệu đến hạn đã được duyệt.',
  owedCount: (count) => `${count} số liệu đến hạn chưa được duyệt.`,
  columns: { holder: 'Đơn vị', step: 'Còn phải làm', since: 'Từ ngày', late: 'Trễ', period: 'Kỳ' },
  steps: { entry: 'Nhập và trình', approval: 'Duyệt' },
  nobody: 'chưa giao',
  notLate: 'còn hạn',
  enter: (name, period) => `Mở bảng nhập: ${name}, ${period}`,
  enterWord: 'Mở bảng nhập',
  lock: 'Chốt kỳ',
  lockTitle: 'Chốt kỳ số liệu?',
  lockText: 'Số liệu đã duyệt sẽ bị khoá, số liệu tính từ hồ sơ được giữ như hiện tại.',
  lockWarnings: (count) => `Còn ${count} điểm cần xem lại. Vẫn chốt?`,
  lockDone: 'Đã chốt kỳ số liệu',
  notOver: (to) => `Chỉ chốt được sau ngày ${to}.`,
  contradicts: 'Có tử số lớn hơn mẫu số: phải sửa trước khi chốt.',
  unlock: 'Mở lại kỳ',
  unlockDone: 'Đã mở lại kỳ số liệu',
  unlockNote: 'Lý do được lưu trong nhật ký hệ thống.',
}

const en: PeriodsTexts = {
  open: 'Open',
  locked: 'Closed',
  changedBy: vi.changedBy,
  reasonWas: (reason) => `Reason: ${reason}`,
  checks: 'Checks before closing',
  checksNone: 'Nothing stands out.',
  mend: (name) => `Look and mend: ${name}`,
  mendWord: 'Look and mend',
  severities: { blocking: 'To be mended', warning: 'To be looked at' },
  findings: {
    missing: () => 'no figure yet',
    numeratorAboveDenominator: (part) => `numerator ${part('numerator')} above denominator ${part('denominator')}`,
    jump: (part) => `${part('value')} now, ${part('previous')} before: more than ${part('factor')} times`,
    fullWithoutEvidence: () => '100 % without evidence',
    closedWithoutReply: (part) => `${part('count')} closed cases without a reply`,
  },
  owed: 'Figures owed',
  owedNone: 'Every figure due has been approved.',
  owedCount: (count) => `${count} figures due are not approved.`,
  columns: { holder: 'Unit', step: 'To be done', since: 'Since', late: 'Late', period: 'Period' },
  steps: { entry: 'Enter and submit', approval: 'Approve' },
  nobody: 'nobody named',
  notLate: 'not late',
  enter: (name, period) => `Open the grid: ${name}, ${period}`,
  enterWord: 'Open the grid',
  lock: 'Close the period',
  lockTitle: 'Close this period?',
  lockText: 'Approved figures are locked; computed ones are kept as they stand.',
  lockWarnings: (count) => `${count} findings are left. Close all the same?`,
  lockDone: 'Period closed',
  notOver: (to) => `It can be closed after ${to}.`,
  contradicts: 'A numerator exceeds its denominator: mend it before closing.',
  unlock: 'Open the period again',
  unlockDone: 'Period opened again',
  unlockNote: 'The reason stays in the audit log.',
}

export const periodsTexts = defineTexts(vi, en)
