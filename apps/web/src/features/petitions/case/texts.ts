import type { StepField } from '@gandan/domain/petitions/case-step-needs'
import type { ComplexityCriterion } from '@gandan/domain/petitions/deadline-rule'
import { defineTexts } from '../../../i18n/texts.ts'

interface CaseTexts {
  cases: string
  loading: string
  due: (limit: string) => string
  noDue: string
  paused: string
  secret: string
  accused: string
  nextSteps: string
  noSteps: string
  proposal: string
  proposedBy: (name: string) => string
  ledger: string
  petitions: string
  clocks: string
  documents: string
  related: string
  facts: string
  handler: string
  topic: string
  village: string
  received: string
  petitioner: string
  people: (count: number) => string
  why: string
  clock: string
  counted: string
  standing: string
  nominal: string
  effective: string
  basis: string
  on: string
  reason: string
  fields: Record<StepField, string>
  isOutside: string
  criteria: Record<ComplexityCriterion, string>
  documentTitle: string
  documentText: string
  keepDocument: string
  preview: string
  noMoves: string
  starts: string
  ends: string
  missing: string
  moved: string
  causes: Record<string, string | undefined>
  stale: (state: string) => string
  taken: (step: string) => string
  voided: (by: string, why: string) => string
  correct: string
  correctTitle: string
  newDay: string
  voidLine: string
  keepLine: string
  showMoves: string
  apply: string
  corrected: string
  identity: string
  identitySealed: string
  readIdentity: string
  identityNone: string
  identityWarning: string
  roles: Record<'petitioner' | 'representative' | 'agent', string>
  address: string
  phone: string
  idNumber: string
  enteredLater: (at: string) => string
}

const vi: CaseTexts = {
  cases: 'Đơn thư',
  loading: 'Vụ việc',
  due: (limit) => `Hạn: ${limit}`,
  noDue: 'Không còn thời hạn nào đang chạy',
  paused: 'Đồng hồ đang dừng',
  secret: 'Hồ sơ mật: không chia sẻ nội dung, không nêu tên người tố cáo',
  accused:
    'Người bị tố cáo là lãnh đạo Uỷ ban nhân dân xã: không thụ lý tại xã, chuyển cấp có thẩm quyền trong 5 ngày làm việc',
  nextSteps: 'Bước tiếp theo',
  noSteps: 'Không có bước nào dành cho bạn lúc này',
  proposal: 'Đề xuất đang chờ duyệt',
  proposedBy: (name) => `Người đề xuất: ${name}`,
  ledger: 'Diễn biến',
  petitions: 'Đơn trong vụ việc',
  clocks: 'Các thời hạn',
  documents: 'Văn bản đã lập',
  related: 'Vụ việc liên quan',
  facts: 'Thông tin',
  handler: 'Người giải quyết',
  topic: 'Lĩnh vực',
  village: 'Thôn',
  received: 'Ngày nhận',
  petitioner: 'Người đứng đơn',
  people: (count) => `${count} người`,
  why: 'Vì sao?',
  clock: 'Thời hạn',
  counted: 'Tính từ',
  standing: 'Tình trạng',
  nominal: 'Hạn theo số học',
  effective: 'Hạn cuối',
  basis: 'Căn cứ',
  on: 'Ngày',
  reason: 'Lý do, ghi chú',
  fields: {
    decisionNumber: 'Số quyết định, kết luận',
    documentNumber: 'Số văn bản',
    reason: 'Lý do',
    reasonCode: 'Lý do theo quy định',
    criteria: 'Tiêu chí phức tạp đã ghi nhận',
    outcome: 'Kết quả',
    toBody: 'Cơ quan nhận',
    handler: 'Người giải quyết',
    disposition: 'Hướng xử lý',
    withdrawalChecked: 'Đã kiểm tra: không có dấu hiệu vi phạm, ép buộc hoặc vu khống',
  },
  isOutside: 'Không thuộc thẩm quyền của xã',
  criteria: {
    severalPlaces: 'Xác minh từ 2 địa điểm trở lên',
    severalContents: 'Có từ 2 nội dung trở lên',
    manyPeople: 'Nhiều người cùng đứng đơn',
    foreignElement: 'Có yếu tố nước ngoài',
    severalBodies: 'Nhiều cơ quan quản lý',
    bodiesDisagree: 'Các cơ quan còn ý kiến khác nhau',
    conflictingEvidence: 'Tài liệu, chứng cứ mâu thuẫn',
  },
  documentTitle: 'Tên văn bản',
  documentText: 'Nội dung (sửa được trước khi lưu)',
  keepDocument: 'Lưu văn bản này vào hồ sơ',
  preview: 'Thời hạn sẽ thay đổi',
  noMoves: 'Không có thời hạn nào thay đổi',
  starts: 'bắt đầu tính',
  ends: 'kết thúc',
  missing: 'Cần nhập mục này',
  moved: 'Hạn này đã đổi',
  causes: {
    correction: 'sửa sổ theo dõi',
    calendar: 'đổi lịch làm việc',
    settings: 'đổi quy định của xã',
    petition: 'đơn được sửa',
  },
  stale: (state) =>
    `Bản mới nhất đã được tải (${state}). Nội dung bạn nhập còn nguyên: hãy kiểm tra rồi bấm lại để ghi tiếp.`,
  taken: (step) => `Đã ghi: ${step}`,
  voided: (by, why) => `Đã huỷ dòng này (${by}): ${why}`,
  correct: 'Sửa hoặc huỷ dòng',
  correctTitle: 'Sửa sổ theo dõi',
  newDay: 'Ngày đúng',
  voidLine: 'Huỷ dòng này',
  keepLine: 'Sửa ngày',
  showMoves: 'Xem thời hạn thay đổi',
  apply: 'Ghi thay đổi',
  corrected: 'Đã sửa; giá trị cũ được giữ lại',
  identity: 'Danh tính người đứng đơn',
  identitySealed: 'Được niêm phong. Mỗi lần xem được ghi vào nhật ký cùng lý do.',
  readIdentity: 'Xem danh tính',
  identityNone: 'Đơn này chưa ghi danh tính.',
  identityWarning: 'Làm lộ danh tính người tố cáo bị xử lý kỷ luật (Luật Tố cáo 2018 Điều 9; NĐ 156/2026/NĐ-CP)',
  roles: { petitioner: 'Người đứng đơn', representative: 'Người đại diện', agent: 'Người được uỷ quyền' },
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  idNumber: 'CCCD, hộ chiếu',
  enteredLater: (at) => `nhập lúc ${at}`,
}

const en: CaseTexts = {
  cases: 'Petitions',
  loading: 'Case',
  due: (limit) => `Due: ${limit}`,
  noDue: 'No limit is running',
  paused: 'The clock stands still',
  secret: 'Secret file: do not share its content, never name the denouncer',
  accused: 'A leader of the commune is accused: it may not be accepted here and goes to the superior in 5 working days',
  nextSteps: 'Next step',
  noSteps: 'There is no step for you now',
  proposal: 'Proposal awaiting approval',
  proposedBy: (name) => `Proposed by ${name}`,
  ledger: 'What happened',
  petitions: 'Petitions in this case',
  clocks: 'Deadlines',
  documents: 'Documents',
  related: 'Related cases',
  facts: 'Facts',
  handler: 'Handler',
  topic: 'Topic',
  village: 'Village',
  received: 'Received',
  petitioner: 'Petitioner',
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  why: 'Why?',
  clock: 'Limit',
  counted: 'Counted from',
  standing: 'Standing',
  nominal: 'Raw end',
  effective: 'Due',
  basis: 'Basis',
  on: 'Day',
  reason: 'Reason or note',
  fields: {
    decisionNumber: 'Number of decision or conclusion',
    documentNumber: 'Document number',
    reason: 'Reason',
    reasonCode: 'Reason under the law',
    criteria: 'Recorded criteria of complexity',
    outcome: 'Outcome',
    toBody: 'Receiving body',
    handler: 'Handler',
    disposition: 'Disposition',
    withdrawalChecked: 'Checked: no sign of violation, coercion or slander',
  },
  isOutside: 'Outside the commune’s jurisdiction',
  criteria: {
    severalPlaces: 'Two or more places to verify',
    severalContents: 'Two or more matters',
    manyPeople: 'Many petitioners',
    foreignElement: 'A foreign element',
    severalBodies: 'Several managing bodies',
    bodiesDisagree: 'Bodies disagree',
    conflictingEvidence: 'Conflicting evidence',
  },
  documentTitle: 'Title',
  documentText: 'Text (may be changed before saving)',
  keepDocument: 'Keep this document in the file',
  preview: 'Deadlines that change',
  noMoves: 'No deadline changes',
  starts: 'starts',
  ends: 'ends',
  missing: 'This is needed',
  moved: 'This day was moved',
  causes: {
    correction: 'the ledger was corrected',
    calendar: 'the working-day calendar changed',
    settings: 'the commune’s rules changed',
    petition: 'the petition was corrected',
  },
  stale: (state) => `The latest version is here (${state}). What you typed is still there: check it and send again.`,
  taken: (step) => `Entered: ${step}`,
  voided: (by, why) => `Voided (${by}): ${why}`,
  correct: 'Correct or void',
  correctTitle: 'Correct the ledger',
  newDay: 'Right day',
  voidLine: 'Void this line',
  keepLine: 'Change its day',
  showMoves: 'Show deadlines that change',
  apply: 'Apply',
  corrected: 'Corrected; the old value is kept',
  identity: 'Who it is from',
  identitySealed: 'Sealed. Every reading stands in the audit trail with its reason.',
  readIdentity: 'Show identity',
  identityNone: 'No identity was entered.',
  identityWarning: 'Revealing a denouncer is punished (Law on Denunciation 2018 art. 9; Decree 156/2026)',
  roles: { petitioner: 'Petitioner', representative: 'Representative', agent: 'Agent' },
  address: 'Address',
  phone: 'Telephone',
  idNumber: 'ID number',
  enteredLater: (at) => `entered ${at}`,
}

export const caseTexts = defineTexts<CaseTexts>(vi, en)
