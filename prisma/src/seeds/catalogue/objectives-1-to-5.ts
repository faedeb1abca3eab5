import type { CatalogueTask } from './task-catalogue.ts'

/** II.1: propaganda and dissemination (domain.md §1.3). */
const propaganda: readonly CatalogueTask[] = [
  ['cultureOfficer', 'Xây dựng kế hoạch tuyên truyền công tác dân vận chính quyền và thực hiện dân chủ ở cơ sở'],
  ['cultureOfficer', 'Tổ chức hội nghị tuyên truyền Luật Thực hiện dân chủ ở cơ sở cho cán bộ, công chức'],
  ['village', 'Lồng ghép tuyên truyền dân vận chính quyền trong họp {thon}'],
  ['radio', 'Mở chuyên mục "Chính quyền với Nhân dân" trên hệ thống truyền thanh xã'],
  ['cultureOfficer', 'Biên soạn tờ gấp hướng dẫn thủ tục hành chính thường gặp, phát tới từng hộ'],
  ['oneStop', 'Thực hiện mô hình "Công sở thân thiện" tại {motCua}'],
  ['village', 'Vận động hộ dân {thon} đăng ký tài khoản định danh điện tử mức 2'],
  ['radio', 'Phát thanh loạt bài gương người tốt, việc tốt trong công tác dân vận'],
  ['cultureOfficer', 'Tập huấn kỹ năng giao tiếp, ứng xử với công dân cho cán bộ, công chức'],
  ['justiceOfficer', 'Phổ biến pháp luật về đất đai, hộ tịch tại hội nghị tuyên truyền lưu động'],
  ['cultureOfficer', 'Cập nhật chuyên trang dân vận chính quyền trên trang thông tin điện tử xã'],
  ['mttq', 'Phối hợp tuyên truyền quy chế dân chủ ở cơ sở tới đoàn viên, hội viên'],
]

/** II.2: implementing the documents of the upper levels (§1.4). */
const superiorDocuments: readonly CatalogueTask[] = [
  ['officeClerk', 'Tổ chức quán triệt Nghị quyết số 25-NQ/TW và Kết luận số 43-KL/TW tới toàn thể cán bộ, công chức'],
  ['officeClerk', 'Ban hành văn bản triển khai Chỉ thị số 33/CT-TTg trên địa bàn xã'],
  ['officeClerk', 'Rà soát các văn bản của {capTren} về dân vận chính quyền, lập danh mục phải cụ thể hoá'],
  ['officeClerk', 'Cụ thể hoá kế hoạch dân vận chính quyền của {capTren} thành chương trình của xã'],
  ['viceChairman', 'Kiểm tra việc học tập, quán triệt văn bản tại các bộ phận chuyên môn'],
  ['cultureOfficer', 'Viết bài thu hoạch và tổng hợp kết quả học tập nghị quyết của cán bộ, công chức'],
  ['justiceOfficer', 'Sửa đổi quy chế dân chủ trong hoạt động của cơ quan UBND xã'],
  ['officeClerk', 'Báo cáo {capTren} kết quả triển khai văn bản về công tác dân vận'],
  ['village', 'Phổ biến văn bản mới về công tác dân vận tại {thon}'],
  ['officeClerk', 'Sơ kết việc thực hiện quy chế phối hợp giữa UBND xã và khối dân vận xã'],
  ['viceChairman', 'Đánh giá việc thực hiện nhiệm vụ {capTren} giao về dân vận chính quyền'],
]

/** II.3: mobilisation in the work of every unit, openness (§1.5). */
const everyUnit: readonly CatalogueTask[] = [
  ['officeClerk', 'Hướng dẫn các bộ phận, các thôn đăng ký việc dân vận trong năm'],
  ['officeClerk', 'Xây dựng kế hoạch công khai các nội dung theo Luật Thực hiện dân chủ ở cơ sở'],
  ['landOfficer', 'Niêm yết công khai kế hoạch sử dụng đất hằng năm tại trụ sở và nhà văn hoá thôn'],
  ['officeClerk', 'Công khai dự toán, quyết toán ngân sách xã'],
  ['village', 'Niêm yết công khai các khoản đóng góp của Nhân dân tại {thon}'],
  ['oneStop', 'Rà soát, thay mới bảng niêm yết thủ tục hành chính tại {motCua}'],
  ['landOfficer', 'Công khai danh mục công trình xây dựng nông thôn mới và nguồn vốn'],
  ['cultureOfficer', 'Công khai danh sách hộ nghèo, hộ cận nghèo sau bình xét'],
  ['viceChairman', 'Kiểm tra việc gắn nội dung dân vận vào chương trình công tác của các bộ phận'],
  ['officeClerk', 'Tổng kết công tác dân vận chính quyền năm {nam}, phương hướng năm sau'],
  ['cultureOfficer', 'Công khai đối tượng và mức hưởng chính sách bảo trợ xã hội'],
]

/** II.4: reception, dialogue, complaints (§1.6). */
const reception: readonly CatalogueTask[] = [
  ['officeClerk', 'Ban hành và niêm yết lịch tiếp công dân năm {nam} của Chủ tịch UBND xã'],
  ['chairman', 'Tổ chức hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân'],
  ['landOfficer', 'Giải quyết kiến nghị về ranh giới đất ở tại {thon}'],
  ['landOfficer', 'Đối thoại về bồi thường, giải phóng mặt bằng đường trục xã qua {thon}'],
  ['justiceOfficer', 'Củng cố tổ hoà giải ở cơ sở tại các thôn'],
  ['landOfficer', 'Kiểm tra, xử lý phản ánh ô nhiễm môi trường chăn nuôi tại {thon}'],
  ['justiceOfficer', 'Rà soát, lập hồ sơ các vụ việc khiếu nại, tố cáo còn tồn đọng'],
  ['justiceOfficer', 'Hoà giải tranh chấp đất đai giữa các hộ dân tại {thon}'],
  ['officeClerk', 'Sắp xếp lại phòng tiếp công dân, bổ sung sổ theo dõi và nội quy'],
  ['officeClerk', 'Trả lời các kiến nghị của công dân sau hội nghị đối thoại'],
  ['viceChairman', 'Kiểm tra thời hạn xử lý đơn và trách nhiệm trả lời công dân'],
  ['landOfficer', 'Rà soát các hộ tái định cư chưa được cấp giấy chứng nhận quyền sử dụng đất'],
]

/** II.5: emulation, "Dân vận khéo" (§1.7). */
const emulation: readonly CatalogueTask[] = [
  ['cultureOfficer', 'Phát động phong trào thi đua "Dân vận khéo" năm {nam}'],
  ['cultureOfficer', 'Hướng dẫn đăng ký mô hình "Dân vận khéo" theo bốn lĩnh vực'],
  ['village', 'Xây dựng mô hình "Dân vận khéo" chỉnh trang đường làng tại {thon}'],
  ['mttq', 'Thẩm định, công nhận mô hình "Dân vận khéo" cấp xã'],
  ['village', 'Vận động Nhân dân {thon} hiến đất, góp công mở rộng đường giao thông nông thôn'],
  ['cultureOfficer', 'Tổ chức học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh theo chuyên đề'],
  ['viceChairman', 'Kiểm tra việc chấp hành Chỉ thị số 26/CT-TTg về kỷ luật, kỷ cương hành chính'],
  ['officeClerk', 'Ký cam kết thực hiện văn hoá công vụ theo Quyết định số 1847/QĐ-TTg'],
  ['cultureOfficer', 'Biểu dương tập thể, cá nhân điển hình trong phong trào "Dân vận khéo"'],
  ['village', 'Ra quân dọn vệ sinh môi trường, trồng hoa ven đường tại {thon}'],
  ['landOfficer', 'Vận động hộ dân cải tạo vườn tạp, xây dựng vườn mẫu nông thôn mới'],
  ['cultureOfficer', 'Lập hồ sơ đề nghị khen thưởng phong trào thi đua yêu nước năm {nam}'],
]

export const OBJECTIVES_1_TO_5 = [propaganda, superiorDocuments, everyUnit, reception, emulation] as const
