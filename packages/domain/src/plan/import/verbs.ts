/** Words a duty begins with in administrative plans; adverbs such as "kịp thời" count, a duty may begin with them. */
const DUTY_WORDS = [
  'áp dụng, ban hành, bảo đảm, bảo vệ, biểu dương, bố trí, bồi dưỡng, cải cách, cải thiện, cập nhật, chấn chỉnh',
  'chấp hành, chăm lo, chỉ đạo, chủ động, chủ trì, chú trọng, chuẩn bị, công khai, củng cố, cụ thể hóa, đa dạng',
  'đánh giá, đảm bảo, đào tạo, đăng ký, đăng tải, đẩy mạnh, đề cao, đề xuất, định kỳ, đổi mới, đôn đốc',
  'đối thoại, gắn, giải quyết, giám sát, giao, giới thiệu, giữ gìn, giữ vững, hoàn thành, hoàn thiện, huy động',
  'hướng dẫn, khảo sát, khắc phục, khen thưởng, khuyến khích, kiểm tra, kiên quyết, kiện toàn, kịp thời',
  'làm tốt, lãnh đạo, lắng nghe, lấy ý kiến, lập, lồng ghép, mở, nâng cao, nắm, nghiêm túc, nhân rộng, niêm yết',
  'phân công, phát động, phát hiện, phát huy, phát triển, phấn đấu, phổ biến, phối hợp, phòng, quan tâm',
  'quán triệt, quản lý, rà soát, sắp xếp, siết chặt, sơ kết, tạo, tăng cường, tập huấn, tập trung, tham gia',
  'tham mưu, thanh tra, theo dõi, thi đua, thu thập, thúc đẩy, thực hành, thực hiện, thường xuyên, tích cực',
  'tiếp dân, tiếp nhận, tiếp tục, tiếp thu, tiếp công dân, tiến hành, tổ chức, tổng hợp, tổng kết, trả lời',
  'triển khai, trực tiếp, tuyên truyền, từng bước, ứng dụng, vận động, xác định, xây dựng, xét, xử lý, báo cáo',
  'hỗ trợ, học tập, không ngừng, chuyển đổi, số hóa, nêu cao, gương mẫu, công bố, tôn trọng, thăm, tặng',
  'duy trì, đăng, phát, cung cấp, thành lập, vận hành, trao, thí điểm, khai thác, sử dụng, đầu tư, tuyên dương',
  'chia sẻ, trang bị, giảm, giúp, gặp gỡ, bám sát, rút kinh nghiệm, gửi, thông tin, thông báo',
].flatMap((words) => words.split(', '))
const BY_FIRST_LETTER = new Map<string, string[]>()
for (const word of DUTY_WORDS) {
  const letter = word.slice(0, 1)
  BY_FIRST_LETTER.set(letter, [...(BY_FIRST_LETTER.get(letter) ?? []), word])
}
const MODAL = /^(?:(?:và|đồng thời|ngoài ra|bên cạnh đó|phải|cần|cần phải|sẽ|có trách nhiệm|được|luôn)[\s,]+)+/iu
const TASK_LIKE_NOUN = /^(?:việc|công việc)\s+(?=\p{Ll})/u

const startsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length, word.length + 1))

/** Leaves out what may stand before the verb: "đồng thời", "phải", "việc". */
export const withoutModal = (text: string): string => text.replace(MODAL, '').replace(TASK_LIKE_NOUN, '').trim()

/** The duty word a clause begins with, as the list spells it, or null. */
export const dutyWordOf = (clause: string): string | null => {
  const start = clause.slice(0, 24).toLowerCase().replace('hoá', 'hóa')
  return BY_FIRST_LETTER.get(start.slice(0, 1))?.find((word) => startsWithWord(start, word)) ?? null
}
