import type { CaseKind, CaseState } from './case-events.ts'
import type { CasePhase } from './case-phases.ts'
import { isSecretKind } from './permissions.ts'
import { isGroup } from './petition.ts'

/** The official words of the kinds of petitions, on screen and in files alike. */
export const KIND_WORDS: Record<CaseKind, string> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  recommendation: 'Kiến nghị',
  feedback: 'Phản ánh',
  landMediation: 'Hoà giải tranh chấp đất đai',
  anonymousTip: 'Tin báo không rõ người gửi',
}

export const CASE_STATE_WORDS: Record<Exclude<CaseState, 'none'>, string> = {
  received: 'Chờ phân loại',
  awaitingSupplement: 'Chờ bổ sung',
  proposed: 'Chờ duyệt',
  accepted: 'Đang giải quyết',
  suspended: 'Tạm đình chỉ',
  decided: 'Chờ thi hành',
  awaitingResult: 'Đã chuyển, chờ kết quả',
  closed: 'Đã kết thúc',
}

export const CASE_PHASE_WORDS: Record<CasePhase, string> = {
  classifying: 'Chờ phân loại',
  approving: 'Chờ duyệt',
  handling: 'Đang giải quyết',
  awaitingSupplement: 'Chờ bổ sung',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  executing: 'Chờ thi hành',
  done: 'Đã xong',
}

/** What a list of cases can be narrowed to. */
export const CASE_FLAGS = ['hot', 'collective', 'prolonged', 'secondRound', 'accusedLeader'] as const
export type CaseFlag = (typeof CASE_FLAGS)[number]

export const CASE_FLAG_WORDS: Record<CaseFlag, string> = {
  hot: 'Lĩnh vực nóng',
  collective: 'Đông người',
  prolonged: 'Kéo dài',
  secondRound: 'Lần hai',
  accusedLeader: 'Tố cáo lãnh đạo',
}

/** Who stands behind a case, without a name: a denouncer stays secret even as a number (Luật Tố cáo 2018 Điều 9). */
export const petitionerLabel = ({ kind, personCount }: { kind: CaseKind; personCount: number }): string => {
  if (kind === 'anonymousTip') return 'Không rõ người gửi'
  if (isSecretKind(kind)) return 'Người tố cáo (bảo mật)'
  return isGroup(personCount) ? `Nhóm ${personCount} người` : `${personCount} người`
}
