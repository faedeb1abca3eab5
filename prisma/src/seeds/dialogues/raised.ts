interface Raised {
  content: string
  topicCode: string
  answer: string
}

/** What the people raise towards each objective of the plan, and the promise that becomes its task. */
export const PROMISED: readonly (Raised & { promise: string })[] = [
  {
    content: 'Nhiều hộ ở xa trung tâm chưa nắm được chủ trương mới, loa truyền thanh lúc nghe được lúc không.',
    topicCode: 'TP14',
    promise: 'Sửa loa truyền thanh các thôn xa trung tâm và phát lại chủ trương mới mỗi tuần hai buổi',
    answer: 'Đã khảo sát các cụm loa hỏng, giao bộ phận truyền thanh lập dự toán sửa chữa.',
  },
  {
    content: 'Họp thôn ít khi có cán bộ xã dự nên kiến nghị của dân chậm được trả lời.',
    topicCode: 'TP12',
    promise: 'Phân công cán bộ xã dự họp thôn hằng quý và trả lời kiến nghị ngay tại cuộc họp',
    answer: 'Tiếp thu; lịch dự họp thôn sẽ được gửi về các thôn từ đầu quý.',
  },
  {
    content: 'Người dân muốn được góp ý dự toán thu, chi của xã trước khi quyết định.',
    topicCode: 'TP10',
    promise: 'Niêm yết dự thảo thu, chi tại nhà văn hoá các thôn để lấy ý kiến trước khi trình',
    answer: 'Dự thảo sẽ được niêm yết ít nhất 30 ngày, ý kiến góp ý gửi qua trưởng thôn.',
  },
  {
    content: 'Đường liên thôn xuống cấp, xe chở vật liệu chạy qua gây bụi và hư hỏng thêm.',
    topicCode: 'TP08',
    promise: 'Vá mặt đường liên thôn và cắm biển hạn chế tải trọng trước mùa mưa',
    answer: 'Đã kiểm tra hiện trường cùng trưởng thôn; bố trí kinh phí duy tu trong năm.',
  },
  {
    content: 'Mô hình thu gom rác ở thôn làm tốt nhưng thiếu thùng chứa và xe đẩy.',
    topicCode: 'TP06',
    promise: 'Cấp thêm thùng chứa và xe đẩy rác cho các thôn giữ tốt mô hình tự quản môi trường',
    answer: 'Tiếp thu; sẽ cân đối từ nguồn sự nghiệp môi trường.',
  },
  {
    content: 'Nộp hồ sơ trực tuyến khó với người lớn tuổi, mong có người hướng dẫn tại thôn.',
    topicCode: 'TP09',
    promise: 'Tổ công nghệ số cộng đồng hướng dẫn nộp hồ sơ trực tuyến tại nhà văn hoá mỗi tháng một buổi',
    answer: 'Đoàn Thanh niên xã phối hợp tổ công nghệ số cộng đồng thực hiện.',
  },
  {
    content: 'Có lúc người dân đến xã phải chờ lâu mà không được báo lý do.',
    topicCode: 'TP09',
    promise: 'Niêm yết lịch làm việc và số điện thoại của người trực, xin lỗi bằng văn bản khi trả hồ sơ trễ hẹn',
    answer: 'Nhận thiếu sót; đã nhắc nhở và chấn chỉnh tại cuộc họp giao ban.',
  },
  {
    content: 'Công trình làm bằng tiền đóng góp của dân cần có dân giám sát.',
    topicCode: 'TP10',
    promise: 'Mời Ban Giám sát đầu tư của cộng đồng dự nghiệm thu từng giai đoạn công trình dân đóng góp',
    answer: 'Thống nhất; hồ sơ công trình được gửi cho Ban trước mỗi đợt nghiệm thu.',
  },
  {
    content: 'Mong được nhận kết quả hồ sơ đất đai qua bưu điện để đỡ phải đi lại nhiều lần.',
    topicCode: 'TP01',
    promise: 'Trả kết quả hồ sơ đất đai qua bưu chính cho người dân có yêu cầu',
    answer: 'Bộ phận một cửa sẽ hướng dẫn đăng ký ngay khi nhận hồ sơ.',
  },
  {
    content: 'Kiến nghị qua Mặt trận gửi lên nhưng người dân không biết đã xử lý đến đâu.',
    topicCode: 'TP12',
    promise: 'Gửi Mặt trận kết quả xử lý kiến nghị hằng tháng để thông báo về thôn',
    answer: 'Thống nhất mẫu thông báo kết quả với Uỷ ban Mặt trận Tổ quốc.',
  },
]

/** Raised at the same dialogue: one answered on the spot, one that still waits for its answer. */
export const UNPROMISED: readonly (Omit<Raised, 'answer'> & { answer: string | null })[] = [
  {
    content: 'Đề nghị cho biết thời gian tiếp công dân của Chủ tịch Uỷ ban nhân dân xã.',
    topicCode: 'TP09',
    answer: 'Chủ tịch tiếp công dân định kỳ; lịch được niêm yết tại trụ sở và nhà văn hoá các thôn.',
  },
  {
    content: 'Mương tiêu thoát nước sau chợ bị lấp, mưa lớn là nước tràn vào nhà dân.',
    topicCode: 'TP06',
    answer: null,
  },
]

export const MINUTES = `Chủ tịch Uỷ ban nhân dân xã khai mạc, nêu mục đích của hội nghị và kết quả thực hiện các lời hứa trước đây.
Đại diện Uỷ ban Mặt trận Tổ quốc Việt Nam xã cùng dự và giám sát.
Nhân dân phát biểu thẳng thắn; từng ý kiến được ghi lại, giao đơn vị trả lời và định hạn.
Chủ tịch Uỷ ban nhân dân xã kết luận: các lời hứa được đưa vào kế hoạch năm, có người làm và có hạn; kết quả báo cáo tại hội nghị sau.`
