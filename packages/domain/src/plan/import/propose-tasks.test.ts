/// <reference types="node" />
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlanDocument } from './plan-document.ts'
import { proposeTasks } from './propose-tasks.ts'
import { dutyWordOf } from './verbs.ts'

const text = readFileSync(new URL('fixtures/ke-hoach-dan-van-2023.txt', import.meta.url), 'utf8')
const objectives = readPlanDocument(text).items.filter(({ kind }) => kind === 'objective')

const EXPECTED: Record<string, string[]> = {
  'II.1': [
    'Tổ chức tuyên truyền, phổ biến nhằm nâng cao nhận thức của cán bộ, đảng viên, công chức, viên chức và người lao động về vai trò, ý nghĩa, tầm quan trọng công…',
    'Chú trọng đổi mới nội dung và hình thức tuyên truyền, vận động nhân dân để dễ hiểu, dễ nhớ, dễ thực hiện',
  ],
  'II.2': [
    'Tiếp tục quán triệt, triển khai việc thực hiện Nghị quyết số 25-NQ/TW về “Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình…',
    'Tiếp tục quán triệt, triển khai việc thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư Trung ương Đảng tiếp tục thực hiện Nghị quyết số 25-NQ/TW',
    'Tiếp tục quán triệt, triển khai việc thực hiện Kết luận số 114-KL/TW về nâng cao hiệu quả công tác dân vận của cơ quan Nhà nước các cấp',
    'Tiếp tục quán triệt, triển khai việc thực hiện Chỉ thị số 33/CT-TTg về việc tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước…',
    'Tiếp tục quán triệt, triển khai việc thực hiện các văn bản của tỉnh huyện về công tác dân vận chính quyền',
  ],
  'II.3': [
    'Xác định công tác dân vận là nhiệm vụ của cả hệ thống chính trị',
    'Xây dựng nền hành chính nhà nước phục vụ nhân dân, dân chủ, pháp quyền, chuyên nghiệp, hiện đại, trong sạch, vững mạnh, công khai, minh bạch',
    'Gắn việc xây dựng chương trình, kế hoạch tổ chức thực hiện công tác dân vận cơ quan, đơn vị, địa phương mình với việc triển khai nhiệm vụ chính trị',
    'Bảo đảm công tác dân vận trong các cơ quan hành chính nhà nước, chính quyền các cấp thực sự hiệu lực, hiệu quả, đóng góp thiết thực vào công cuộc xây dựng và…',
  ],
  'II.4': [
    'Thực hiện tốt công tác tiếp dân, đối thoại, giải quyết khiếu nại, tố cáo của công dân',
    'Kịp thời giải quyết những vấn đề nhân dân quan tâm, bức xúc',
  ],
  'II.5': [
    'Đẩy mạnh các phong trào thi đua yêu nước, các cuộc vận động',
    'Đẩy mạnh phong trào thi đua “Dân vận khéo” gắn với việc “Học tập và làm theo tấm gương đạo đức, phong cách Hồ Chí Minh”',
    'Thực hiện Chỉ thị số 26/CT-TTg ngày 05/9/2016 về tăng cường kỷ luật, kỷ cương trong các cơ quan hành chính nhà nước các cấp',
    'Thực hiện Đề án Văn hóa công vụ theo Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ',
  ],
  'II.6': [
    'Tổ chức triển khai có hiệu quả Nghị quyết số 76/NQ-CP ban hành chương trình tổng thể cải cách hành chính (CCHC) nhà nước giai đoạn 2021 - 2030',
    'Tổ chức triển khai có hiệu quả Nghị quyết Đại hội đại biểu Đảng bộ xã nhiệm kỳ 2020 - 2025',
    'Tổ chức triển khai có hiệu quả Quyết định số 268/QĐ-UBND ngày 28/12/2021 của Ủy ban nhân dân xã về ban hành Kế hoạch CCHC nhà nước giai đoạn 2021 – 2030',
  ],
  'II.7': [
    'Nâng cao đạo đức công vụ, tinh thần trách nhiệm, ý thức phục vụ nhân dân của đội ngũ cán bộ, công chức',
    'Xây dựng và thực hiện tốt văn hóa công sở, ý thức trách nhiệm, tinh thần phục vụ nhân dân',
    'Đổi mới và thực hiện phong cách làm việc “Trọng dân, gần dân, hiểu dân, học dân và có trách nhiệm với dân”, “Nghe dân nói”, “nói dân hiểu”, “hướng dẫn dân…',
    'Khắc phục bệnh thành tích, hành chính, quan liêu xa dân',
    'Tăng cường công tác kiểm tra, thanh tra công vụ',
    'Xử lý nghiêm những cán bộ, công chức có hành vi cửa quyền, gây phiền hà cho nhân dân, xâm phạm quyền và lợi ích chính đáng của nhân dân',
  ],
  'II.8': [
    'Phối hợp, tạo điều kiện để các cơ quan, tổ chức, cá nhân đóng góp ý kiến, giám sát, phản biện trong xây dựng, tổ chức thực hiện chính sách, pháp luật',
  ],
  'II.9': [
    'Trực tiếp chỉ đạo việc tổ chức thực hiện công tác cải cách hành chính, cải cách thủ tục hành chính, ứng dụng công nghệ thông tin phục vụ xây dựng Chính quyền…',
    'Xác định cải cách hành chính là nhiệm vụ trọng tâm, thường xuyên trong chỉ đạo, điều hành thực thi công vụ',
  ],
  'II.10': [
    'Tạo điều kiện để Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội cùng cấp tham gia giám sát, phản biện xã hội',
    'Phát huy quyền làm chủ của nhân dân tham gia quản lý nhà nước, xây dựng chính quyền',
    'Giám sát hoạt động các cơ quan hành chính nhà nước và việc thực thi công vụ của cán bộ, công chức, viên chức',
  ],
}

describe('candidate tasks', () => {
  it('come from the clauses of each of the ten objectives', () => {
    const titles = Object.fromEntries(objectives.map(({ code, tasks }) => [code, tasks.map(({ title }) => title)]))
    expect(titles).toEqual(EXPECTED)
  })

  it('are one to six an objective, begin with a verb in capitals, and fit 160 characters', () => {
    for (const { tasks } of objectives) {
      expect(tasks.length).toBeGreaterThanOrEqual(1)
      expect(tasks.length).toBeLessThanOrEqual(6)
      for (const { title } of tasks) {
        expect(title.length).toBeLessThanOrEqual(160)
        expect(dutyWordOf(title)).not.toBeNull()
        expect(title).toMatch(/^\p{Lu}/u)
      }
    }
  })

  it('quote the clause they were made from, and wait for a person to accept them', () => {
    for (const { tasks, text: whole } of objectives)
      for (const task of tasks) {
        expect(whole).toContain(task.sourceText)
        expect(task).toMatchObject({ accepted: false, weight: 1, ownerUnitId: null, dueOn: null })
      }
  })

  it('leave out clauses that only qualify', () => {
    expect(
      proposeTasks('Thực hiện tốt việc tiếp dân; qua đó nắm tình hình; góp phần ổn định.').map((task) => task.title),
    ).toEqual(['Thực hiện tốt việc tiếp dân'])
  })

  it('fall back to the headline where no clause begins with a verb', () => {
    expect(proposeTasks('Công tác tuyên truyền pháp luật')).toEqual([
      { title: 'Thực hiện công tác tuyên truyền pháp luật', sourceText: 'Công tác tuyên truyền pháp luật' },
    ])
    expect(proposeTasks('')).toEqual([])
  })

  it('never exceed 160 characters whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('tổ chức', 'Nghị quyết số 25-NQ/TW', ',', ';', 'trong đó', 'phải', '“', '”', 'và', '\n- '),
        ),
        (words) => {
          for (const { title } of proposeTasks(words.join(' '))) expect(title.length).toBeLessThanOrEqual(160)
        },
      ),
    )
  })
})
