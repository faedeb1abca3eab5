import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DECIMAL_SECTIONS,
  FULL_LETTERHEAD,
  GOALS_ONLY,
  LETTERED,
  NO_SECTIONS,
  PARTS,
  UNNUMBERED,
} from './fixtures/variants.ts'
import { type PlanDocument, readPlanDocument } from './plan-document.ts'

const textsOf = (doc: PlanDocument): [string, string][] => doc.items.map(({ code, text }) => [code, text])
const noteCodes = (doc: PlanDocument): string[] => doc.notes.map(({ code }) => code)
const tasksOf = (doc: PlanDocument): string[] => doc.items.flatMap(({ tasks }) => tasks.map(({ title }) => title))

describe('how other communes write', () => {
  it('reads a two-column letterhead, and leaves the signatures to the closing', () => {
    const plan = readPlanDocument(FULL_LETTERHEAD)
    expect(plan).toMatchObject({
      title: 'Kế hoạch công tác dân vận chính quyền năm 2024',
      year: 2024,
      number: '12/KH-UBND',
      issuedOn: '2024-01-05',
      issuer: 'Ủy ban nhân dân xã Sơn Trường',
    })
    expect(plan.preamble).toMatch(/^Căn cứ Kế hoạch số 05/)
    expect(plan.closing).toMatch(/^Yêu cầu các ban[^]*Nguyễn Văn A$/)
    expect(plan.directives).toMatchObject([{ number: '05/KH-UBND', issuer: 'UBND huyện Hương Sơn' }])
  })

  it('takes dashes under "Mục đích" as purposes and letters under a topic as its tasks', () => {
    const plan = readPlanDocument(FULL_LETTERHEAD)
    expect(textsOf(plan)).toEqual([
      ['I.1', 'Nâng cao nhận thức của cán bộ, công chức.'],
      ['I.2', 'Củng cố niềm tin của nhân dân.'],
      ['I.3', 'Bảo đảm thiết thực, hiệu quả.'],
      [
        'II.1',
        'Công tác tuyên truyền\na) Tổ chức hội nghị tuyên truyền tại các thôn;\nb) Đăng tin, bài trên Đài truyền thanh xã.',
      ],
      [
        'II.2',
        'Công tác cải cách hành chính\n- Rà soát thủ tục hành chính;\n+ Niêm yết công khai tại bộ phận một cửa.',
      ],
      ['III.1', 'Văn phòng UBND xã chủ trì theo dõi, đôn đốc việc thực hiện.'],
      ['III.2', 'Giao Công chức Tài chính - Kế toán tham mưu bố trí kinh phí.'],
    ])
    expect(tasksOf(plan)).toEqual([
      'Tổ chức hội nghị tuyên truyền tại các thôn',
      'Đăng tin, bài trên Đài truyền thanh xã',
      'Rà soát thủ tục hành chính',
      'Niêm yết công khai tại bộ phận một cửa',
    ])
    expect(plan.items.slice(-2).map(({ responsibleBody }) => responsibleBody)).toEqual([
      'Văn phòng UBND xã',
      'Công chức Tài chính - Kế toán',
    ])
  })

  it('says which section it did not understand and keeps its paragraphs as notes', () => {
    expect(readPlanDocument(FULL_LETTERHEAD).notes).toEqual([
      { code: 'sectionUnknown', line: 23, text: 'KINH PHÍ THỰC HIỆN' },
      { code: 'paragraphUnplaced', line: 24, text: 'Từ nguồn ngân sách xã năm 2024.' },
    ])
  })

  it('reads "Phần II" over "I." over "1.": the numbered lines are the items', () => {
    const plan = readPlanDocument(PARTS)
    expect(textsOf(plan)).toEqual([
      ['I.1', 'Phát huy quyền làm chủ của nhân dân.'],
      ['II.1', 'Tuyên truyền chủ trương của Đảng.'],
      ['II.2', 'Tuyên truyền pháp luật của Nhà nước.'],
      ['II.3', 'Tổ chức đối thoại với nhân dân mỗi năm một lần.'],
      ['III.1', 'Công an xã: nắm tình hình nhân dân.'],
    ])
    expect(plan.headings.map(({ text }) => text)).toContain('Về đối thoại')
    expect(noteCodes(plan)).toEqual(['numberMissing'])
  })

  it('reads "A.", "1.1" and round bullets, and tells a gap in the numbers', () => {
    const plan = readPlanDocument(LETTERED)
    expect(plan.items.map(({ code }) => code)).toEqual(['I.1', 'II.1', 'II.2', 'II.3', 'III.1', 'III.2'])
    expect(plan.items.at(-1)?.responsibleBody).toBe('Đoàn Thanh niên')
    expect(plan.notes).toContainEqual({ code: 'numberingGap', line: 8, text: '1.4 Nâng cao chất lượng tiếp dân.' })
  })

  it('reads a plan without any number: a paragraph is an item, a broken line goes on', () => {
    const plan = readPlanDocument(UNNUMBERED)
    expect(textsOf(plan).slice(2)).toEqual([
      ['II.1', 'Tổ chức tiếp công dân vào thứ Năm hằng tuần, công khai lịch tiếp tại trụ sở và nhà văn hóa thôn.'],
      ['II.2', 'Giải quyết kịp thời đơn thư của công dân.'],
      ['III.1', 'Văn phòng chủ trì, phối hợp:\n- theo dõi tiến độ;\n- tổng hợp báo cáo.'],
    ])
    expect(plan.closing).toBe('Trên đây là kế hoạch công tác dân vận năm 2024.')
  })

  it('reads sections numbered 1, 2, 3 and laws by their numbers', () => {
    const plan = readPlanDocument(DECIMAL_SECTIONS)
    expect(plan.title).toBe('Kế hoạch thực hiện công tác dân vận chính quyền năm 2024')
    expect(plan.items.map(({ code }) => code)).toEqual(['I.1', 'I.2', 'II.1', 'II.2', 'III.1'])
    expect(plan.directives).toMatchObject([
      { number: '10/2022/QH15', type: 'law', issuedOn: '2022-11-10', title: 'Luật Thực hiện dân chủ ở cơ sở' },
      { number: '59/2023/NĐ-CP', type: 'decree', issuedOn: '2023-08-14', issuer: 'Chính phủ' },
    ])
    expect(plan.items.at(-1)?.responsibleBody).toBe('Ủy ban Mặt trận Tổ quốc Việt Nam xã')
  })

  it('takes "Mục tiêu" as the objectives where the plan names no tasks', () => {
    expect(readPlanDocument(GOALS_ONLY).items.map(({ code }) => code)).toEqual(['II.1', 'II.2', 'III.1'])
  })

  it('says that a text has no sections and keeps each paragraph as a note', () => {
    const plan = readPlanDocument(NO_SECTIONS)
    expect(plan.items).toEqual([])
    expect(noteCodes(plan)).toEqual(['noSections', 'numberMissing', 'paragraphUnplaced', 'paragraphUnplaced'])
  })

  it('never takes a number of a directive at the start of a broken line for a label', () => {
    const plan = readPlanDocument(
      'II. NHIỆM VỤ\n1. Thực hiện Nghị quyết số\n25-NQ/TW ngày 03/6/2013.\n2. Tổ chức đối thoại.',
    )
    expect(plan.items.map(({ code, directiveNumbers }) => [code, directiveNumbers])).toEqual([
      ['II.1', ['25-NQ/TW']],
      ['II.2', []],
    ])
    expect(plan.directives).toMatchObject([{ number: '25-NQ/TW', type: 'resolution', issuedOn: '2013-06-03' }])
  })

  it('says that a day does not exist', () => {
    const plan = readPlanDocument(
      'II. NHIỆM VỤ\n1. Thực hiện Chỉ thị số 5/CT-TTg ngày 31/02/2023 của Thủ tướng Chính phủ.',
    )
    expect(plan.directives).toMatchObject([{ number: '5/CT-TTg', issuedOn: null }])
    expect(noteCodes(plan)).toContain('dateInvalid')
  })
})

const STARTS = [
  'KẾ HOẠCH',
  'Số: 12/KH-UBND',
  'ỦY BAN NHÂN DÂN',
  'XÃ SƠN TRƯỜNG',
  'Phần I',
  'Phần II.',
  'A.',
  'B.',
  'I.',
  'II.',
  'III.',
  '1.',
  '2.',
  '1)',
  '1.1',
  '1.1.1.',
  'a)',
  'đ)',
  '-',
  '+',
  '•',
  'MỤC ĐÍCH',
  'I. MỤC ĐÍCH, YÊU CẦU:',
  'II. NHIỆM VỤ',
  'NỘI DUNG',
  'Giải pháp:',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Yêu cầu',
  'Trên đây là',
  'Nơi nhận:',
  'PHỤ LỤC',
  'Căn cứ Nghị quyết số 25-NQ/TW ngày',
  'Công chức xã:',
  '- Ban Chỉ huy:',
  'Sơn Trường, ngày 05 tháng 01 năm 2023',
  '',
  '   ',
  '[bookmark: _GoBack]',
  'Thực hiện',
  'V/v',
  'IV. KINH PHÍ',
]

const placedText = (doc: PlanDocument): string =>
  [
    doc.title,
    doc.issuer ?? '',
    doc.preamble,
    doc.closing,
    ...doc.headings.map(({ text }) => text),
    ...doc.items.map(({ text }) => text),
    ...doc.notes
      .filter(({ code }) => code === 'paragraphUnplaced' || code === 'sectionUnknown')
      .map(({ text }) => text),
  ].join('\n')

describe('no text is lost', () => {
  it('places every word of any arrangement of lines, in capitals or not', () => {
    const line = fc.tuple(
      fc.constantFrom(...STARTS),
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      fc.constantFrom('', '.', ';', ':', './.'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, separator) => {
        let count = 0
        const words: string[] = []
        const source = lines.map(([start, size, isCapital, end]) => {
          const own = Array.from({ length: size }, () => `${isCapital ? 'TỪ' : 'từ'}${(count += 1)}x`)
          words.push(...own)
          return `${start} ${own.join(' ')}${end}`
        })
        const placed = placedText(readPlanDocument(source.join(separator))).toLowerCase()
        for (const word of words) expect(placed).toContain(word.toLowerCase())
      }),
      { numRuns: 500 },
    )
  })

  it('places every word of ordinary prose', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (prose) => {
        const placed = placedText(readPlanDocument(`II. NHIỆM VỤ\n1. Thực hiện ${prose}`))
        const words = prose.normalize('NFC').match(/[\p{L}\p{N}]{2,}/gu) ?? []
        for (const word of words) expect(placed).toContain(word)
      }),
    )
  })
})
