/** Written for the demonstration: the plan a commune of the two tiers might have issued for 2026. No such document exists. */
export const KIM_HOA_PLAN_2026 = `UỶ BAN NHÂN DÂN
XÃ KIM HOA
Số: 05/KH-UBND
Kim Hoa, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Về việc triển khai thực hiện công tác dân vận chính quyền năm 2026
(Văn bản minh hoạ, soạn cho bản trình diễn của phần mềm)

Thực hiện Chương trình công tác năm 2026, Uỷ ban nhân dân xã Kim Hoa ban hành Kế hoạch triển khai thực hiện công tác dân vận chính quyền năm 2026 trong điều kiện tổ chức chính quyền địa phương hai cấp như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức, trách nhiệm của cán bộ, công chức về công tác dân vận; xây dựng chính quyền xã gần dân, sát dân, phục vụ Nhân dân sau khi sắp xếp đơn vị hành chính; củng cố niềm tin của Nhân dân đối với Đảng, Nhà nước.
2. Công tác dân vận phải thiết thực, có trọng tâm, có người chịu trách nhiệm và thời hạn cụ thể; kết quả được theo dõi hằng tháng và báo cáo Uỷ ban nhân dân tỉnh theo quy định.
II. NHIỆM VỤ TRỌNG TÂM VÀ GIẢI PHÁP
1. Tuyên truyền, phổ biến tới cán bộ, công chức và Nhân dân về vai trò của công tác dân vận chính quyền, Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022 của Quốc hội; đổi mới hình thức tuyên truyền qua hệ thống truyền thanh, trang thông tin điện tử và tổ công nghệ số cộng đồng; xây dựng công sở thân thiện.
2. Tiếp tục quán triệt, triển khai Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khoá XI; Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư Trung ương Đảng; Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ; cụ thể hoá các văn bản của tỉnh về công tác dân vận chính quyền.
3. Đưa nội dung dân vận vào chương trình công tác của từng phòng, đơn vị và từng thôn; thực hiện công khai, minh bạch theo Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ; thực hiện chế độ báo cáo đúng hạn.
4. Thực hiện tốt công tác tiếp công dân, đối thoại, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh; tập trung các vụ việc về đất đai, giải phóng mặt bằng, bồi thường, tái định cư, ô nhiễm môi trường; không để vụ việc kéo dài, phức tạp.
5. Đẩy mạnh phong trào thi đua “Dân vận khéo” gắn với học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; thực hiện Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ và Đề án Văn hoá công vụ theo Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ.
6. Tổ chức thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 – 2030; rà soát, đơn giản hoá thủ tục hành chính theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ.
7. Nâng cao đạo đức công vụ, tinh thần trách nhiệm, ý thức phục vụ Nhân dân; thực hiện phong cách “Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân”; tăng cường kiểm tra công vụ, xử lý nghiêm hành vi cửa quyền, gây phiền hà cho Nhân dân.
8. Phối hợp, tạo điều kiện để các cơ quan, tổ chức, cá nhân góp ý, giám sát, phản biện trong xây dựng và thực hiện chính sách liên quan trực tiếp đến đời sống Nhân dân.
9. Chủ tịch Uỷ ban nhân dân xã trực tiếp chỉ đạo cải cách hành chính, chuyển đổi số; nâng chất lượng phục vụ tại Trung tâm Phục vụ hành chính công theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ; tăng tỷ lệ hồ sơ trực tuyến, thanh toán trực tuyến, số hoá kết quả.
10. Tạo điều kiện để Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị – xã hội giám sát, phản biện xã hội theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị; tiếp thu, trả lời kiến nghị sau giám sát đúng hạn.
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã: Tham mưu, theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo Uỷ ban nhân dân tỉnh theo quy định.
2. Phòng Kinh tế, Phòng Văn hoá – Xã hội, Trung tâm Phục vụ hành chính công: Căn cứ chức năng, nhiệm vụ triển khai các nội dung được giao, báo cáo kết quả hằng tháng.
3. Đề nghị Uỷ ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị – xã hội phối hợp tuyên truyền, giám sát việc thực hiện Kế hoạch.
Trên đây là kế hoạch thực hiện công tác dân vận chính quyền năm 2026 trên địa bàn xã Kim Hoa. Đề nghị các phòng, đơn vị, các thôn nghiêm túc thực hiện./.
`
