import { formatDate, type IsoDate } from '../shared/iso-date.ts'
import { basisOf, type CaseEventKind, type CaseKind } from './case-events.ts'
import type { DocumentTemplate } from './case-step-needs.ts'
import { isSecretKind } from './permissions.ts'

/** What a draft may know of a case; no name of a petitioner is among it. */
export interface DraftCase {
  code: string
  kind: CaseKind
  communeName: string
  receivedOn: IsoDate
  acceptedOn: IsoDate | null
  dueOn: IsoDate | null
  topicName: string
  summary: string
  request: string | null
  toBody: string | null
  today: IsoDate
}

export interface Draft {
  title: string
  text: string
}

const KIND_NAMES: Record<CaseKind, string> = {
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
  recommendation: 'kiến nghị',
  feedback: 'phản ánh',
  landMediation: 'yêu cầu hoà giải tranh chấp đất đai',
  anonymousTip: 'đơn có nội dung tố cáo không rõ người gửi',
}

const PERSON_WORDS: Partial<Record<CaseKind, string>> = {
  complaint: '[họ tên người khiếu nại]',
  recommendation: '[họ tên người kiến nghị]',
  feedback: '[họ tên người phản ánh]',
  landMediation: '[họ tên người yêu cầu hoà giải]',
}

const SECRET_WORDS = 'người tố cáo (giữ bí mật theo Luật Tố cáo 2018 Điều 8, Điều 56)'

/** Whom a draft speaks of: a gap to fill by hand, and for a denouncer not even that. */
const personOf = (kind: CaseKind): string => (isSecretKind(kind) ? SECRET_WORDS : (PERSON_WORDS[kind] ?? '[họ tên]'))

const long = (on: IsoDate | null): string => {
  if (on === null) return 'ngày … tháng … năm …'
  const [day, month, year] = formatDate(on).split('/')
  return `ngày ${day} tháng ${month} năm ${year}`
}

const TITLES: Record<DocumentTemplate, string> = {
  receipt: 'GIẤY BIÊN NHẬN ĐƠN',
  supplementRequest: 'THÔNG BÁO về việc yêu cầu bổ sung thông tin, tài liệu',
  processingProposal: 'PHIẾU ĐỀ XUẤT XỬ LÝ ĐƠN',
  acceptanceNotice: 'THÔNG BÁO về việc thụ lý giải quyết',
  acceptanceDecision: 'QUYẾT ĐỊNH về việc thụ lý tố cáo',
  refusalNotice: 'THÔNG BÁO về việc không thụ lý giải quyết',
  guidanceSlip: 'PHIẾU HƯỚNG DẪN',
  transferSlip: 'PHIẾU CHUYỂN ĐƠN',
  policeLetter: 'CÔNG VĂN về việc chuyển hồ sơ vụ việc có dấu hiệu tội phạm',
  urgingLetter: 'CÔNG VĂN về việc đôn đốc giải quyết',
  filingNote: 'PHIẾU LƯU ĐƠN',
  assignmentDecision: 'QUYẾT ĐỊNH về việc giao nhiệm vụ xác minh, giải quyết',
  verificationReport: 'BÁO CÁO kết quả xác minh',
  dialogueMinutes: 'BIÊN BẢN ĐỐI THOẠI',
  extensionDecision: 'QUYẾT ĐỊNH về việc gia hạn thời hạn giải quyết',
  suspensionDecision: 'QUYẾT ĐỊNH về việc tạm đình chỉ giải quyết',
  resumptionDecision: 'QUYẾT ĐỊNH về việc tiếp tục giải quyết',
  terminationDecision: 'QUYẾT ĐỊNH về việc đình chỉ giải quyết do rút đơn',
  settlementDecision: 'QUYẾT ĐỊNH về việc giải quyết khiếu nại',
  denunciationConclusion: 'KẾT LUẬN NỘI DUNG TỐ CÁO',
  mediationMinutes: 'BIÊN BẢN HOÀ GIẢI tranh chấp đất đai',
  answerLetter: 'VĂN BẢN TRẢ LỜI',
  resultNotice: 'THÔNG BÁO kết quả giải quyết',
}

/** The step whose article a document names. */
const STEP_OF_TEMPLATE: Record<DocumentTemplate, CaseEventKind> = {
  receipt: 'received',
  supplementRequest: 'supplementRequested',
  processingProposal: 'proposed',
  acceptanceNotice: 'accepted',
  acceptanceDecision: 'accepted',
  refusalNotice: 'refused',
  guidanceSlip: 'guided',
  transferSlip: 'transferred',
  policeLetter: 'sentToPolice',
  urgingLetter: 'urged',
  filingNote: 'filed',
  assignmentDecision: 'assigned',
  verificationReport: 'verified',
  dialogueMinutes: 'dialogueHeld',
  extensionDecision: 'extended',
  suspensionDecision: 'suspended',
  resumptionDecision: 'resumed',
  terminationDecision: 'withdrawn',
  settlementDecision: 'decided',
  denunciationConclusion: 'decided',
  mediationMinutes: 'decided',
  answerLetter: 'decided',
  resultNotice: 'sent',
}

type Body = (one: DraftCase) => readonly string[]

const due = (one: DraftCase): string => (one.dueOn === null ? '[hạn cuối]' : `hết ${long(one.dueOn)}`)
const body = (one: DraftCase): string => one.toBody ?? '[cơ quan, tổ chức, đơn vị có thẩm quyền]'

const BODIES: Record<DocumentTemplate, Body> = {
  receipt: (one) => [
    `Uỷ ban nhân dân ${one.communeName} đã nhận đơn của ${personOf(one.kind)} vào ${long(one.receivedOn)}.`,
    'Tài liệu kèm theo: [liệt kê tài liệu, số bản, số trang].',
  ],
  supplementRequest: () => [
    'Đơn còn thiếu thông tin, tài liệu sau đây: [nêu rõ nội dung cần bổ sung].',
    'Đề nghị bổ sung và gửi về Uỷ ban nhân dân xã trước ngày [ngày, tháng, năm].',
  ],
  processingProposal: (one) => [
    'Sau khi nghiên cứu đơn và các tài liệu kèm theo, công chức xử lý đơn đề xuất: [thụ lý / không thụ lý / hướng dẫn / chuyển đơn / lưu đơn].',
    `Lý do và căn cứ: [lý do]. Thời hạn xử lý: ${due(one)}.`,
    'Ý KIẾN PHÊ DUYỆT CỦA LÃNH ĐẠO: [đồng ý / không đồng ý, ngày, chữ ký].',
  ],
  acceptanceNotice: (one) => [
    `Sau khi xem xét đơn, Chủ tịch Uỷ ban nhân dân ${one.communeName} thông báo thụ lý để giải quyết theo thẩm quyền.`,
    `Thời hạn giải quyết tính từ ngày thụ lý. Việc thụ lý được thông báo đến người có đơn và cơ quan liên quan theo quy định.`,
  ],
  acceptanceDecision: () => [
    'Điều 1. Thụ lý tố cáo đối với [người bị tố cáo, chức vụ, đơn vị công tác].',
    'Điều 2. Thời hạn giải quyết là 30 ngày kể từ ngày thụ lý (Luật Tố cáo 2018 Điều 30).',
    'Điều 3. Thông tin về người tố cáo được giữ bí mật theo quy định của pháp luật.',
  ],
  refusalNotice: () => [
    'Đơn không đủ điều kiện thụ lý giải quyết vì lý do: [lý do không thụ lý, điều khoản áp dụng].',
    'Nếu không đồng ý, người có đơn có quyền thực hiện theo quy định của pháp luật.',
  ],
  guidanceSlip: (one) => [
    `Vụ việc không thuộc thẩm quyền giải quyết của Uỷ ban nhân dân ${one.communeName}.`,
    `Đề nghị ${personOf(one.kind)} gửi đơn đến ${body(one)} để được giải quyết theo thẩm quyền.`,
  ],
  transferSlip: (one) => [
    `Chuyển đơn đến ${body(one)} để xem xét, giải quyết theo thẩm quyền.`,
    'Đề nghị quý cơ quan thông báo kết quả giải quyết để Uỷ ban nhân dân xã theo dõi.',
  ],
  policeLetter: (one) => [
    `Qua xem xét đơn, nhận thấy vụ việc có dấu hiệu tội phạm; Uỷ ban nhân dân xã chuyển hồ sơ, tài liệu đến ${one.toBody ?? '[cơ quan điều tra]'} để xem xét theo quy định của pháp luật.`,
  ],
  urgingLetter: (one) => [
    `Vụ việc thuộc thẩm quyền của ${body(one)} nhưng đã quá thời hạn mà chưa được giải quyết.`,
    'Đề nghị giải quyết dứt điểm và báo cáo kết quả trước ngày [ngày, tháng, năm].',
  ],
  filingNote: () => ['Lưu đơn, không xử lý, vì lý do: [lý do theo TT 05/2021/TT-TTCP Điều 6].'],
  assignmentDecision: (one) => [
    'Điều 1. Giao [họ tên, chức vụ người được giao] xác minh, tham mưu giải quyết vụ việc nêu trên.',
    `Điều 2. Thời hạn thực hiện: ${due(one)}. Người được giao báo cáo kết quả bằng văn bản.`,
  ],
  verificationReport: () => [
    'I. Nội dung đã xác minh: [nội dung, thời gian, địa điểm, cách thức].',
    'II. Kết quả xác minh: [chứng cứ, tài liệu, kết quả làm việc với các bên].',
    'III. Nhận xét và kiến nghị: [đúng / đúng một phần / sai; biện pháp xử lý].',
  ],
  dialogueMinutes: (one) => [
    `Thành phần: đại diện Uỷ ban nhân dân xã; ${personOf(one.kind)}; [người có quyền, nghĩa vụ liên quan].`,
    'Ý kiến của các bên: [ghi tóm tắt]. Kết quả đối thoại: [thống nhất / chưa thống nhất].',
  ],
  extensionDecision: (one) => [
    'Điều 1. Gia hạn thời hạn giải quyết vì vụ việc phức tạp, theo các tiêu chí: [tiêu chí].',
    `Điều 2. Thời hạn hiện tại: ${due(one)}; thời hạn sau gia hạn: [ngày, tháng, năm].`,
  ],
  suspensionDecision: () => [
    'Điều 1. Tạm đình chỉ việc giải quyết kể từ ngày ký, vì lý do: [lý do].',
    'Điều 2. Việc giải quyết được tiếp tục khi lý do tạm đình chỉ không còn.',
  ],
  resumptionDecision: () => [
    'Điều 1. Tiếp tục giải quyết kể từ ngày ký, vì lý do tạm đình chỉ không còn.',
    'Điều 2. Thời gian tạm đình chỉ không tính vào thời hạn giải quyết.',
  ],
  terminationDecision: (one) => [
    `Điều 1. Đình chỉ việc giải quyết vì ${personOf(one.kind)} đã rút đơn.`,
    'Điều 2. Việc rút đơn đã được xác minh, làm rõ theo quy định.',
  ],
  settlementDecision: () => [
    'I. Kết quả giải quyết: [nội dung xác minh, kết quả đối thoại, căn cứ pháp luật].',
    'Điều 1. Kết luận khiếu nại là [đúng / đúng một phần / sai]; giữ nguyên, sửa đổi hoặc huỷ bỏ [quyết định, hành vi bị khiếu nại].',
    'Điều 2. Trong thời hạn luật định, nếu không đồng ý, người khiếu nại có quyền khiếu nại lần hai hoặc khởi kiện tại Toà án.',
  ],
  denunciationConclusion: () => [
    'I. Kết quả xác minh nội dung tố cáo: [từng nội dung].',
    'II. Kết luận: nội dung tố cáo là [đúng / đúng một phần / sai].',
    'III. Biện pháp xử lý theo thẩm quyền: [biện pháp].',
  ],
  mediationMinutes: (one) => [
    `Thành phần: Hội đồng hoà giải; ${personOf(one.kind)}; [bên tranh chấp còn lại].`,
    'Kết quả: [hoà giải thành / hoà giải không thành]. Biên bản gửi các bên và lưu tại Uỷ ban nhân dân xã.',
  ],
  answerLetter: (one) => [
    `Uỷ ban nhân dân ${one.communeName} trả lời nội dung ${KIND_NAMES[one.kind]} như sau: [nội dung trả lời].`,
  ],
  resultNotice: (one) => [
    `Uỷ ban nhân dân ${one.communeName} thông báo kết quả giải quyết vụ việc: [số, ngày văn bản giải quyết, nội dung chính].`,
  ],
}

const matterOf = (one: DraftCase): string[] => [
  `Nội dung ${KIND_NAMES[one.kind]} (${one.topicName}): ${one.summary}`,
  ...(one.request ? [`Yêu cầu: ${one.request}`] : []),
]

const receiptLine = (one: DraftCase): string =>
  `Vụ việc ${one.code}; nhận ${long(one.receivedOn)}${one.acceptedOn ? `; thụ lý ${long(one.acceptedOn)}` : ''}; từ ${personOf(one.kind)}.`

/**
 * The official text of a slip, notice or decision filled from the case (NĐ 30/2020/NĐ-CP for its frame). Names are gaps
 * to fill by hand; a denouncer is never named (Luật Tố cáo 2018 Điều 8, Điều 56).
 */
export const draftOf = (template: DocumentTemplate, one: DraftCase): Draft => ({
  title: TITLES[template],
  text: [
    `UỶ BAN NHÂN DÂN ${one.communeName.toUpperCase()}`,
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: [số, ký hiệu]',
    `${one.communeName}, ${long(one.today)}`,
    '',
    TITLES[template],
    '',
    receiptLine(one),
    ...matterOf(one),
    `Căn cứ ${basisOf(one.kind, STEP_OF_TEMPLATE[template])};`,
    '',
    ...BODIES[template](one),
    '',
    'TM. UỶ BAN NHÂN DÂN',
    '[chức vụ, chữ ký, họ tên người ký]',
  ].join('\n'),
})
