import type { CaseKind } from '@gandan/domain/petitions/case-events'

/** One matter: its topic, the kinds it comes as, and its words; `{place}` becomes a village. */
export interface Matter {
  topicCode: string
  subTopicCode: string | null
  kinds: readonly CaseKind[]
  text: string
}

const matter = (subTopicCode: string, kinds: readonly CaseKind[], text: string): Matter => ({
  topicCode: subTopicCode.slice(0, 4),
  subTopicCode: subTopicCode.includes('.') ? subTopicCode : null,
  kinds,
  text,
})

const ASKS = ['recommendation', 'feedback'] as const
const COMPLAINS = ['complaint'] as const
const ACCUSES = ['denunciation', 'anonymousTip'] as const

/** Invented matters as they come to a commune. */
export const MATTERS: readonly Matter[] = [
  matter('TP01.1', COMPLAINS, 'Khiếu nại việc chậm cấp giấy chứng nhận quyền sử dụng đất thửa đất ở tại {place}'),
  matter('TP01.2', ['landMediation'], 'Đề nghị hoà giải tranh chấp ranh giới thửa đất liền kề tại {place}'),
  matter('TP01.2', ['landMediation'], 'Đề nghị hoà giải tranh chấp lối đi chung giữa hai hộ tại {place}'),
  matter('TP01.3', ASKS, 'Phản ánh việc lấn chiếm hành lang giao thông để dựng lều quán tại {place}'),
  matter('TP01.4', ACCUSES, 'Tố cáo việc cho thuê quỹ đất công ích tại {place} không qua đấu giá'),
  matter('TP01.5', COMPLAINS, 'Khiếu nại việc không giải quyết hồ sơ tách thửa đất vườn tại {place}'),
  matter('TP02.2', COMPLAINS, 'Khiếu nại kết quả kiểm đếm tài sản khi thu hồi đất làm đường qua {place}'),
  matter('TP03.1', COMPLAINS, 'Khiếu nại đơn giá bồi thường đất trồng cây lâu năm tại {place}'),
  matter('TP03.3', ASKS, 'Kiến nghị chi trả tiền bồi thường còn thiếu cho các hộ tại {place}'),
  matter('TP04.1', ASKS, 'Kiến nghị bổ sung hỗ trợ ổn định đời sống cho hộ bị thu hồi đất tại {place}'),
  matter('TP05.3', ASKS, 'Kiến nghị đẩy nhanh tiến độ giao đất tái định cư cho các hộ tại {place}'),
  matter('TP06.1', ASKS, 'Phản ánh trại chăn nuôi lợn gây mùi hôi, xả thải ra mương tại {place}'),
  matter('TP06.2', ASKS, 'Phản ánh điểm tập kết rác tự phát bên đường liên thôn tại {place}'),
  matter('TP06.3', ASKS, 'Phản ánh nước thải làm ô nhiễm giếng sinh hoạt tại {place}'),
  matter('TP06.4', ASKS, 'Phản ánh xe chở vật liệu gây bụi và tiếng ồn ban đêm qua {place}'),
  matter('TP07.1', ASKS, 'Kiến nghị xem xét chế độ đối với người có công tại {place}'),
  matter('TP07.2', COMPLAINS, 'Khiếu nại kết quả rà soát hộ nghèo, hộ cận nghèo năm nay tại {place}'),
  matter('TP07.5', ASKS, 'Kiến nghị hỗ trợ khắc phục nhà tốc mái sau bão tại {place}'),
  matter('TP08.2', ASKS, 'Phản ánh công trình xây dựng không phép trên đất nông nghiệp tại {place}'),
  matter('TP08.3', ASKS, 'Kiến nghị sửa chữa đường bê tông và cống thoát nước hư hỏng tại {place}'),
  matter('TP08.3', ASKS, 'Kiến nghị lắp điện chiếu sáng trục đường chính của {place}'),
  matter('TP09.1', COMPLAINS, 'Khiếu nại việc trả kết quả chứng thực hồ sơ quá hạn cho công dân {place}'),
  matter('TP09.2', ACCUSES, 'Tố cáo công chức gây phiền hà khi giải quyết hồ sơ của người dân {place}'),
  matter('TP10.1', ACCUSES, 'Tố cáo thu chi các khoản đóng góp của {place} không công khai'),
  matter('TP10.3', ASKS, 'Phản ánh chất lượng nhà văn hoá mới xây của {place} xuống cấp nhanh'),
  matter('TP11.3', ACCUSES, 'Tố cáo lợi dụng chức vụ trong bình xét hỗ trợ giống cây trồng tại {place}'),
  matter('TP12.1', ASKS, 'Kiến nghị công khai danh sách hộ được hỗ trợ xây nhà tại {place}'),
  matter('TP13.1', ASKS, 'Phản ánh tụ tập gây mất trật tự ban đêm gần nhà văn hoá {place}'),
  matter('TP14.1', ASKS, 'Kiến nghị bố trí xe đưa đón học sinh từ {place} đến trường mới'),
  matter('TP99', ASKS, 'Kiến nghị khôi phục hội làng và sân chơi cho trẻ em tại {place}'),
]
