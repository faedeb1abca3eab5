import type { ReportOutline, OutlineSection } from './report-outline.ts'

const ORDINANCE = 'Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn'
const DEMOCRACY_LAW = 'Luật Thực hiện dân chủ ở cơ sở năm 2022'

const part = (id: string, number: string, heading: string): OutlineSection => ({
  id,
  level: 1,
  number,
  heading,
  sentences: [],
})

const item = (
  id: string,
  number: string,
  heading: string,
  sentences: readonly string[],
  source?: OutlineSection['source'],
): OutlineSection => ({ id, level: 2, number, heading, sentences, ...(source ? { source } : {}) })

const LEADING: readonly OutlineSection[] = [
  part('I', 'I', 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI'),
  item('I.1', '1', 'Quán triệt, ban hành văn bản', [
    'Tỷ lệ văn bản cấp trên được triển khai đúng hạn: {{DV02.01|full}}; số văn bản cụ thể hoá đã ban hành: {{DV02.02}}.',
    'Tỷ lệ cán bộ, công chức được học tập, quán triệt văn bản cấp trên: {{DV02.03|full}}.',
    'Tỷ lệ nhiệm vụ cấp trên giao hoàn thành đúng hạn: {{DV02.04|full}}.',
  ]),
  item('I.2', '2', 'Tuyên truyền', [
    'Đã tổ chức {{DV01.01|full}} tuyên truyền, tập huấn về dân vận chính quyền, quy chế dân chủ; đăng, phát {{DV01.04|full}}.',
    'Tỷ lệ hộ dân được tuyên truyền: {{DV01.03|full}}; tỷ lệ thôn có hoạt động tuyên truyền trong kỳ: {{DV01.05|full}}.',
    'Tỷ lệ cán bộ, công chức, người hoạt động không chuyên trách được quán triệt: {{DV01.02|full}}.',
  ]),
  item('I.3', '3', 'Phân công, kiểm tra thực hiện', [
    'Tiến độ chung của kế hoạch: {{KH.01}}; {{KH.02}} đã đến hạn, còn {{KH.03}} quá hạn chưa xong tính đến ngày chốt số liệu.',
    'Tỷ lệ nhiệm vụ kế hoạch dân vận hoàn thành: {{DV03.01|full}}; hoàn thành đúng hạn: {{DV03.02|full}}.',
  ]),
]

const results = (democracyLaw: string): readonly OutlineSection[] => [
  part('II', 'II', 'KẾT QUẢ THỰC HIỆN'),
  item('II.1', '1', 'Cải cách hành chính, thủ tục hành chính, chuyển đổi số', [
    'Tỷ lệ nhiệm vụ kế hoạch cải cách hành chính hoàn thành: {{DV06.02|full}}.',
    'Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước và đúng hạn: {{DV06.03|full}}.',
    'Tỷ lệ hồ sơ nộp trực tuyến: {{DV09.01|full}}; thanh toán trực tuyến: {{DV09.02|full}}; số hoá hồ sơ, kết quả giải quyết: {{DV09.03|full}}.',
  ]),
  item('II.2', '2', 'Tiếp công dân, đối thoại, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh', [
    'Tỷ lệ thực hiện ngày tiếp công dân định kỳ của Chủ tịch: {{DV04.01|full}}. Đã tiếp {{DV04.02.a|full}} với {{DV04.02.b}}, {{DV04.02.c}}; đoàn đông người: {{DV04.02.d}}.',
    'Tỷ lệ đơn đã xử lý: {{DV04.03|full}}; phân loại, thụ lý, không thụ lý hoặc chuyển đúng hạn: {{DV04.04|full}}.',
    'Tỷ lệ vụ việc khiếu nại, tố cáo thuộc thẩm quyền đã giải quyết: {{DV04.05|full}}; giải quyết đúng thời hạn: {{DV04.06|full}}.',
    'Tỷ lệ kiến nghị, phản ánh được trả lời đúng hạn: {{DV04.07|full}}. Số vụ việc quá hạn chưa giải quyết cuối kỳ: {{DV04.08|full}}.',
    'Số hội nghị đối thoại của Chủ tịch Uỷ ban nhân dân với Nhân dân: {{DV04.09}}; tỷ lệ kiến nghị tại đối thoại đã giải quyết, trả lời: {{DV04.10|full}}.',
    'Tỷ lệ hoà giải thành: {{DV04.12|full}}.',
  ]),
  item('II.3', '3', 'Đạo đức, văn hoá công vụ, kỷ luật, kỷ cương hành chính', [
    'Tỷ lệ cuộc kiểm tra công vụ thực hiện theo kế hoạch: {{DV07.01|full}}; số cán bộ, công chức bị xử lý do cửa quyền, gây phiền hà: {{DV07.02}}.',
    'Số phản ánh về thái độ phục vụ được xác minh đúng trên 1.000 hồ sơ: {{DV07.03|full}}; tỷ lệ hồ sơ trễ hạn có văn bản xin lỗi: {{DV07.05|full}}.',
    'Mức độ hài lòng của người dân: {{DV07.04|full}}.',
  ]),
  item('II.4', '4', 'Dân chủ ở cơ sở, công khai, lấy ý kiến Nhân dân', [
    `Tiếp tục thực hiện ${democracyLaw}.`,
    'Tỷ lệ nội dung phải công khai đã công khai đúng hạn: {{DV03.03|full}}.',
    'Tỷ lệ dự thảo thuộc diện phải lấy ý kiến Nhân dân đã lấy ý kiến: {{DV08.01|full}}; ý kiến được tiếp thu hoặc giải trình: {{DV08.03|full}}.',
  ]),
  item('II.5', '5', 'Phong trào thi đua, “Dân vận khéo”', [
    'Số mô hình “Dân vận khéo” đăng ký: {{DV05.01}}; tỷ lệ được công nhận: {{DV05.02|full}}.',
    'Số tập thể, cá nhân được biểu dương, khen thưởng về dân vận: {{DV05.04|full}}.',
    'Kết quả huy động Nhân dân: {{DV05.05.a}}, {{DV05.05.b}}, {{DV05.05.c}} đất hiến.',
  ]),
  item('II.6', '6', 'Phối hợp với Mặt trận Tổ quốc, đoàn thể; giám sát, phản biện xã hội', [
    'Số hoạt động phối hợp giữa Uỷ ban nhân dân và Mặt trận Tổ quốc: {{DV11.02|full}}.',
    'Tỷ lệ kiến nghị sau giám sát được trả lời đúng hạn: {{DV10.03|full}}; đã thực hiện xong: {{DV10.04|full}}.',
  ]),
  item('II.7', '7', 'Phát triển kinh tế – xã hội, an sinh, quốc phòng – an ninh liên quan công tác dân vận', []),
]

const CLOSING: readonly OutlineSection[] = [
  part('III', 'III', 'ĐÁNH GIÁ CHUNG'),
  item('III.1', '1', 'Ưu điểm', [], 'improved'),
  item('III.2', '2', 'Tồn tại, hạn chế', [], 'late'),
  item('III.3', '3', 'Nguyên nhân', [], 'causes'),
  item('III.4', '4', 'Bài học kinh nghiệm', []),
  { ...part('IV', 'IV', 'PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM'), source: 'upcoming' },
  part('V', 'V', 'KIẾN NGHỊ, ĐỀ XUẤT'),
]

/** No national template was found; these are the headings of practice (domain.md §4.3). */
export const MOBILIZATION_OUTLINES: readonly ReportOutline[] = [
  {
    id: 'mobilization-2021',
    kind: 'mobilization',
    validFrom: '2021-01-01',
    validTo: '2023-06-30',
    hasForms: true,
    sections: [...LEADING, ...results(ORDINANCE), ...CLOSING],
  },
  {
    id: 'mobilization-2023',
    kind: 'mobilization',
    validFrom: '2023-07-01',
    validTo: null,
    hasForms: true,
    sections: [...LEADING, ...results(DEMOCRACY_LAW), ...CLOSING],
  },
]
