import type { CatalogueTask } from './task-catalogue.ts'

/** II.6: administrative reform (domain.md §1.8). */
const reform: readonly CatalogueTask[] = [
  ['officeClerk', 'Ban hành kế hoạch cải cách hành chính năm {nam} của UBND xã'],
  ['oneStop', 'Rà soát, cập nhật bộ thủ tục hành chính cấp xã đang có hiệu lực'],
  ['justiceOfficer', 'Rà soát, kiến nghị đơn giản hoá thủ tục hộ tịch, chứng thực'],
  ['officeClerk', 'Tự chấm điểm chỉ số cải cách hành chính cấp xã'],
  ['oneStop', 'Giảm 30% thời gian giải quyết nhóm thủ tục bảo trợ xã hội'],
  ['officeClerk', 'Khắc phục các tiêu chí mất điểm của chỉ số cải cách hành chính năm trước'],
  ['oneStop', 'Tổ chức "Ngày thứ Sáu không hẹn" tại {motCua}'],
  ['justiceOfficer', 'Xây dựng kế hoạch kiểm soát thủ tục hành chính'],
  ['village', 'Vận động người dân {thon} nộp hồ sơ trực tuyến thay cho hồ sơ giấy'],
  ['officeClerk', 'Xét chọn sáng kiến, giải pháp cải cách hành chính của cán bộ, công chức'],
  ['viceChairman', 'Kiểm tra việc giải quyết hồ sơ trễ hạn và gửi thư xin lỗi công dân'],
]

/** II.7: ethics of public service, inspection (§1.9). */
const ethics: readonly CatalogueTask[] = [
  ['officeClerk', 'Sửa đổi nội quy, quy chế văn hoá công sở'],
  ['oneStop', 'Khảo sát mức độ hài lòng của người dân tại {motCua}'],
  ['viceChairman', 'Kiểm tra đột xuất giờ giấc và tác phong làm việc của cán bộ, công chức'],
  ['chairman', 'Ký cam kết nêu gương của người đứng đầu các bộ phận'],
  ['officeClerk', 'Tổ chức sinh hoạt chuyên đề "Nghe dân nói, nói dân hiểu, làm dân tin"'],
  ['oneStop', 'Lắp đặt hòm thư góp ý và đường dây nóng phản ánh thái độ phục vụ'],
  ['viceChairman', 'Xác minh phản ánh về thái độ phục vụ của công chức'],
  ['officeClerk', 'Phân công cán bộ xuống {thon} nắm tình hình Nhân dân'],
  ['officeClerk', 'Đánh giá, xếp loại cán bộ, công chức gắn với kết quả phục vụ Nhân dân'],
  ['cultureOfficer', 'Tổ chức hội thi "Công chức thân thiện, trách nhiệm"'],
  ['viceChairman', 'Rà soát việc thực hiện thư xin lỗi khi trả kết quả chậm'],
]

/** II.8: letting people and organisations comment (§1.10). */
const consultation: readonly CatalogueTask[] = [
  ['officeClerk', 'Lấy ý kiến Nhân dân về dự thảo kế hoạch phát triển kinh tế – xã hội năm sau'],
  ['landOfficer', 'Lấy ý kiến Nhân dân về quy hoạch, điều chỉnh kế hoạch sử dụng đất'],
  ['village', 'Họp {thon} bàn, biểu quyết mức đóng góp xây dựng công trình phúc lợi'],
  ['officeClerk', 'Tiếp thu, giải trình ý kiến góp ý của các cơ quan, tổ chức, cá nhân'],
  ['justiceOfficer', 'Lấy ý kiến về dự thảo hương ước, quy ước của các thôn'],
  ['officeClerk', 'Trả lời kiến nghị của cử tri sau kỳ họp HĐND xã'],
  ['mttq', 'Tổ chức hội nghị góp ý xây dựng chính quyền'],
  ['cultureOfficer', 'Lấy ý kiến Nhân dân về tiêu chí gia đình văn hoá, khu dân cư văn hoá'],
  ['landOfficer', 'Công bố dự án đầu tư và lấy ý kiến cộng đồng nơi có công trình'],
  ['village', 'Bình xét hộ nghèo, hộ cận nghèo công khai tại {thon}'],
  ['officeClerk', 'Tổng hợp kết quả lấy ý kiến Nhân dân trong năm'],
]

/** II.9: the chairman leads reform and e-government (§1.11). */
const eGovernment: readonly CatalogueTask[] = [
  ['chairman', 'Phê duyệt chỉ tiêu chuyển đổi số, dịch vụ công trực tuyến năm {nam}'],
  ['oneStop', 'Số hoá hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực'],
  ['oneStop', 'Nâng tỷ lệ thanh toán trực tuyến phí, lệ phí tại {motCua}'],
  ['officeClerk', 'Áp dụng ký số cho toàn bộ văn bản đi của UBND xã'],
  ['cultureOfficer', 'Củng cố tổ công nghệ số cộng đồng ở các thôn'],
  ['village', 'Hướng dẫn người dân {thon} sử dụng dịch vụ công trực tuyến'],
  ['oneStop', 'Xử lý phản ánh, kiến nghị trên Cổng dịch vụ công quốc gia đúng hạn'],
  ['chairman', 'Chủ trì đối thoại với doanh nghiệp, hộ kinh doanh về thủ tục hành chính'],
  ['officeClerk', 'Trang bị máy tính, máy quét phục vụ số hoá hồ sơ'],
  ['officeClerk', 'Rà soát quy trình nội bộ giải quyết thủ tục hành chính'],
  ['oneStop', 'Bố trí bàn hỗ trợ người cao tuổi nộp hồ sơ trực tuyến'],
]

/** II.10: oversight and social criticism by the Front (§1.12). */
const oversight: readonly CatalogueTask[] = [
  ['mttq', 'Xây dựng kế hoạch giám sát, phản biện xã hội năm {nam}'],
  ['mttq', 'Giám sát việc tiếp công dân, giải quyết khiếu nại, tố cáo của UBND xã'],
  ['mttq', 'Phản biện xã hội dự thảo nghị quyết về mức đóng góp tự nguyện'],
  ['officeClerk', 'Trả lời kiến nghị sau giám sát của Mặt trận Tổ quốc'],
  ['officeClerk', 'Cung cấp hồ sơ, tài liệu phục vụ đoàn giám sát'],
  ['landOfficer', 'Thực hiện kiến nghị của Ban Giám sát đầu tư của cộng đồng về công trình tại {thon}'],
  ['justiceOfficer', 'Trả lời kiến nghị của Ban Thanh tra nhân dân trong 15 ngày'],
  ['mttq', 'Giám sát việc thực hiện chính sách đối với người có công'],
  ['mttq', 'Giám sát đạo đức, lối sống của cán bộ, đảng viên nơi cư trú'],
  ['officeClerk', 'Ký kết quy chế phối hợp giữa UBND xã và Ban Thường trực Mặt trận Tổ quốc xã'],
  ['viceChairman', 'Kiểm tra việc thực hiện kết luận sau giám sát của Mặt trận'],
]

export const OBJECTIVES_6_TO_10 = [reform, ethics, consultation, eGovernment, oversight] as const
