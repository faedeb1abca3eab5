/** What people write beside a report, by how far the work is. */
export const REPORT_NOTES = {
  early: [
    'Đã xây dựng dự thảo, đang lấy ý kiến các bộ phận.',
    'Đã phân công người phụ trách và lên lịch thực hiện.',
    'Đã làm việc với trưởng thôn, thống nhất thời gian.',
    'Đang rà soát số liệu, chưa phát sinh vướng mắc.',
  ],
  middle: [
    'Đã triển khai tại 5 thôn, các thôn còn lại làm trong tuần tới.',
    'Đã hoàn thành phần nội dung, đang chờ bố trí kinh phí.',
    'Nhân dân đồng tình, còn một số hộ cần tiếp tục vận động.',
    'Đã họp liên ngành, thống nhất phương án thực hiện.',
    'Đang tổng hợp phiếu, ước đạt trên một nửa khối lượng.',
  ],
  final: [
    'Đã thực hiện xong, đang hoàn thiện báo cáo và hình ảnh minh chứng.',
    'Cơ bản hoàn thành, còn chờ xác nhận của trưởng thôn.',
    'Đã xong phần việc chính, chuẩn bị gửi lãnh đạo xem xét.',
  ],
  corrected: ['Đã bổ sung theo yêu cầu của lãnh đạo.', 'Đã chỉnh sửa số liệu và bổ sung minh chứng còn thiếu.'],
} as const

export const SUBMIT_NOTES = [
  'Đã hoàn thành toàn bộ nội dung, kính trình lãnh đạo xem xét, xác nhận.',
  'Đã hoàn thành, có biên bản và danh sách kèm theo.',
  'Đã thực hiện đủ khối lượng theo kế hoạch, đề nghị lãnh đạo xác nhận.',
] as const
export const CONFIRM_NOTES = ['Đồng ý xác nhận hoàn thành.', 'Kết quả tốt, tiếp tục phát huy.', null, null] as const
export const RETURN_NOTES = [
  'Bổ sung danh sách tham dự và hình ảnh minh chứng.',
  'Số liệu giữa báo cáo và phụ lục chưa khớp, đề nghị rà soát lại.',
  'Chưa có ý kiến của Mặt trận Tổ quốc, đề nghị bổ sung.',
] as const
export const EXTENSION_REASONS = [
  'Mưa lũ kéo dài, các thôn đề nghị lùi thời gian.',
  'Chờ văn bản hướng dẫn của cấp trên.',
  'Chưa bố trí được kinh phí theo tiến độ.',
  'Trùng thời gian cao điểm thu hoạch, khó tập trung Nhân dân.',
] as const
export const CANCEL_REASONS = [
  'Trùng nội dung với kế hoạch của cấp trên, không thực hiện riêng.',
  'Nội dung đã lồng ghép vào nhiệm vụ khác.',
] as const
export const REMINDERS = [
  'Việc đã quá hạn, đề nghị báo cáo tiến độ trong ngày.',
  'Đề nghị khẩn trương hoàn thành và gửi kết quả.',
  'Lãnh đạo đang chờ kết quả để tổng hợp báo cáo.',
] as const
export const ASSIGNMENT_NOTES = ['Giao chủ trì thực hiện, báo cáo hằng tháng.', null] as const
export const COMMENTS = [
  'Cần phối hợp chặt với Ban công tác Mặt trận các thôn.',
  'Lưu ý lấy chữ ký xác nhận của trưởng thôn.',
  'Tôi đã gửi danh sách các hộ, đề nghị kiểm tra lại.',
  'Đề nghị đưa nội dung này lên truyền thanh xã tối thứ Sáu.',
  'Nên chụp ảnh trước và sau khi làm để kèm báo cáo.',
  'Có hai hộ vắng nhà, tuần sau đến vận động tiếp.',
  'Văn phòng đã chuyển giấy mời, đề nghị xác nhận tham dự.',
] as const
export const CHECKLIST = [
  'Xây dựng dự thảo kế hoạch',
  'Lấy ý kiến các bộ phận liên quan',
  'Trình lãnh đạo phê duyệt',
  'Thông báo tới các thôn',
  'Tổ chức thực hiện',
  'Tổng hợp kết quả, báo cáo',
] as const
export const DESCRIPTIONS = [
  '',
  '',
  'Sản phẩm: báo cáo kết quả kèm danh sách và hình ảnh minh chứng.',
  'Sản phẩm: văn bản của UBND xã, niêm yết tại trụ sở và nhà văn hoá thôn.',
  'Yêu cầu: bảo đảm đúng thành phần, đúng thời gian; có biên bản.',
] as const
