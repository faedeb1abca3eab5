import type { Evidence, ComplexityCriterion, Condition, LimitUnit, RuleGroup, TriggerKind } from './deadline-rule.ts'

/** Why a day of the clock is marked. */
export const DAY_WORDS = {
  trigger: 'Ngày phát sinh, không tính',
  suspension: 'Tạm đình chỉ',
  supplement: 'Chờ bổ sung',
  moved: 'Ngày làm việc liền kề',
} as const

export const WEEKDAY_WORDS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

export const TRIGGER_WORDS: Record<TriggerKind, string> = {
  received: 'ngày nhận đơn',
  accepted: 'ngày thụ lý',
  decided: 'ngày ra quyết định giải quyết',
  concluded: 'ngày ban hành kết luận',
  suspended: 'ngày ra quyết định đình chỉ, tạm đình chỉ',
  decisionReceived: 'ngày nhận được quyết định (hoặc hết hạn mà chưa được giải quyết)',
  dialogue: 'ngày đối thoại',
  reception: 'ngày tiếp công dân',
  refusalGround: 'ngày có căn cứ từ chối',
}

export const UNIT_WORDS: Record<LimitUnit, string> = { calendarDays: 'ngày', workingDays: 'ngày làm việc' }

export const CONDITION_WORDS: Record<Condition, string> = {
  remoteArea: 'vùng sâu, vùng xa, đi lại khó khăn',
  complex: 'vụ việc phức tạp',
  severalPlaces: 'phải kiểm tra ở nhiều nơi hoặc uỷ quyền kiểm tra',
  workingDays: 'tính theo ngày làm việc (TT 07/2013/TT-TTCP)',
}

export const CRITERION_WORDS: Record<ComplexityCriterion, string> = {
  severalPlaces: 'phải xác minh từ 2 địa điểm trở lên',
  severalContents: 'có từ 2 nội dung trở lên',
  manyPeople: 'nhiều người cùng đứng đơn',
  foreignElement: 'có yếu tố nước ngoài',
  severalBodies: 'thuộc trách nhiệm quản lý của nhiều cơ quan',
  bodiesDisagree: 'các cơ quan còn ý kiến khác nhau',
  conflictingEvidence: 'tài liệu, chứng cứ mâu thuẫn nhau',
}

export const RULE_GROUP_WORDS: Record<RuleGroup, string> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  petition: 'Đơn, kiến nghị, phản ánh',
  reception: 'Tiếp công dân',
  land: 'Hoà giải đất đai',
  inspectionBoard: 'Ban Thanh tra nhân dân',
}

/** What a reader must know about a rule's source; a verified one needs no words. */
export const EVIDENCE_WORDS: Record<Evidence, string | null> = {
  verified: null,
  memory: 'Chưa kiểm chứng: cần đối chiếu văn bản gốc trước khi viện dẫn',
  proposal: 'Không phải quy định của luật: mức đề xuất của phần mềm, xã tự quyết định',
}
