/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../shared/domain-error.ts'
import { type PlanDocument, type PlanItemKind, readPlanDocument } from './plan-document.ts'

const text = readFileSync(new URL('fixtures/ke-hoach-dan-van-2023.txt', import.meta.url), 'utf8')
const plan = readPlanDocument(text)
const codes = (doc: PlanDocument, kind: PlanItemKind): string[] =>
  doc.items.filter((item) => item.kind === kind).map(({ code }) => code)

describe('the plan of Sơn Trường 2023', () => {
  it('gives title, year, issuer and preamble, and says that the number is missing', () => {
    expect(plan.title).toBe('Kế hoạch về việc triển khai thực hiện công tác dân vận chính quyền năm 2023')
    expect(plan).toMatchObject({
      year: 2023,
      issuer: 'Ủy ban nhân dân xã Sơn Trường',
      number: null,
      issuedOn: null,
    })
    expect(plan.preamble).toMatch(/^Thực hiện Chương trình công tác năm 2023.*như sau:$/)
    expect(plan.closing).toMatch(/^Trên đây là kế hoạch.*nghiêm túc thực hiện\.\/\.$/)
    expect(plan.notes.map(({ code }) => code)).toEqual(['numberMissing'])
  })

  it('has 2 purposes, 10 objectives and 3 responsibilities', () => {
    expect(codes(plan, 'purpose')).toEqual(['I.1', 'I.2'])
    expect(codes(plan, 'objective')).toEqual(Array.from({ length: 10 }, (_, index) => `II.${index + 1}`))
    expect(codes(plan, 'responsibility')).toEqual(['III.1', 'III.2', 'III.3'])
    expect(plan.headings.map(({ text: heading }) => heading)).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'NHIỆM VỤ TRỌNG TÂM VÀ GIẢI PHÁP',
      'TỔ CHỨC THỰC HIỆN',
    ])
  })

  it('names the body of each responsibility as written', () => {
    expect(plan.items.filter(({ kind }) => kind === 'responsibility').map((item) => item.responsibleBody)).toEqual([
      'Công chức Văn phòng – Thống kê xã',
      'Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội của xã',
      'Công chức văn hoá – xã hội và Đài truyền thanh xã',
    ])
    expect(plan.items.filter(({ responsibleBody }) => responsibleBody !== null)).toHaveLength(3)
  })

  it('lists the ten numbered directives once each, with type and day', () => {
    expect(plan.directives.map(({ number, type, issuedOn }) => [number, type, issuedOn])).toEqual([
      ['25-NQ/TW', 'resolution', '2013-06-03'],
      ['43-KL/TW', 'conclusion', '2019-01-07'],
      ['114-KL/TW', 'conclusion', '2015-07-14'],
      ['33/CT-TTg', 'directive', '2021-11-26'],
      ['26/CT-TTg', 'directive', '2016-09-05'],
      ['1847/QĐ-TTg', 'decision', '2018-12-27'],
      ['76/NQ-CP', 'resolution', '2021-07-15'],
      ['268/QĐ-UBND', 'decision', '2021-12-28'],
      ['217-QĐ/TW', 'decision', '2013-12-12'],
      ['218-QĐ/TW', 'decision', '2013-12-12'],
    ])
  })

  it('tells who issued each directive and what it is about', () => {
    expect(plan.directives.map(({ issuer, title }) => [issuer, title])).toEqual([
      [
        'Ban Chấp hành Trung ương Đảng khóa XI',
        'Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới',
      ],
      ['Ban Bí thư Trung ương Đảng', 'Tiếp tục thực hiện Nghị quyết số 25-NQ/TW'],
      ['Ban Bí thư Trung ương Đảng', 'Nâng cao hiệu quả công tác dân vận của cơ quan Nhà nước các cấp'],
      [
        'Thủ tướng Chính phủ',
        'Tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới',
      ],
      ['Thủ tướng Chính phủ', 'Tăng cường kỷ luật, kỷ cương trong các cơ quan hành chính nhà nước các cấp'],
      ['Thủ tướng Chính phủ', 'Đề án Văn hóa công vụ'],
      ['Chính phủ', 'Ban hành chương trình tổng thể cải cách hành chính (CCHC) nhà nước giai đoạn 2021 - 2030'],
      ['Ủy ban nhân dân xã', 'Ban hành Kế hoạch CCHC nhà nước giai đoạn 2021 – 2030'],
      ...Array.from({ length: 2 }, () => [
        'Bộ Chính trị',
        'Ban hành Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam và các đoàn thể chính trị - xã hội',
      ]),
    ])
  })

  it('links each directive to the items that cite it', () => {
    const cited = plan.items
      .filter(({ directiveNumbers }) => directiveNumbers.length > 0)
      .map(({ code, directiveNumbers }) => [code, directiveNumbers])
    expect(cited).toEqual([
      ['II.2', ['25-NQ/TW', '43-KL/TW', '114-KL/TW', '33/CT-TTg']],
      ['II.5', ['26/CT-TTg', '1847/QĐ-TTg']],
      ['II.6', ['76/NQ-CP', '268/QĐ-UBND']],
      ['II.10', ['217-QĐ/TW', '218-QĐ/TW']],
    ])
  })

  it('keeps each item word for word, without its number or the bookmark', () => {
    const source = text.replaceAll(/\s+/g, ' ')
    for (const item of plan.items) expect(source).toContain(item.text)
    expect(JSON.stringify(plan)).not.toContain('bookmark')
  })

  it('gives headlines of at most 120 characters', () => {
    for (const { title } of plan.items) expect(title.length).toBeLessThanOrEqual(120)
    expect(plan.items[5]?.title).toBe(
      'Thực hiện tốt công tác tiếp dân, đối thoại, giải quyết khiếu nại, tố cáo của công dân',
    )
  })

  it('reads the same from CRLF, decomposed letters, hard spaces and the other tone-mark style', () => {
    const other = text.replaceAll('Ủy', 'Uỷ').replaceAll('\n', '\r\n').replaceAll(' năm', '\u00a0năm').normalize('NFD')
    const read = readPlanDocument(`\ufeff${other}`)
    expect(read.issuer).toBe(plan.issuer)
    expect(read.directives.map(({ number, issuedOn }) => [number, issuedOn])).toEqual(
      plan.directives.map(({ number, issuedOn }) => [number, issuedOn]),
    )
    expect(read.items.map(({ code, responsibleBody }) => [code, responsibleBody])).toEqual(
      plan.items.map(({ code, responsibleBody }) => [code, responsibleBody]),
    )
  })
})

describe('limits', () => {
  it('refuses more than two million characters', () => {
    expect(() => readPlanDocument('a'.repeat(2_000_001))).toThrow(
      new DomainError('planTextTooLong', { limit: 2_000_000 }),
    )
  })

  it.each([
    'a',
    '25-NQ/TW, ',
    'ngày 1/1/2023 số ',
    ' \t',
    '“ ban hành "',
    '1. a\n1) b\n',
    'II. NHIỆM VỤ\n1. Thực hiện Nghị quyết số 25-NQ/TW;\n',
    'và của\n',
    '- Ban A: b\n',
    'I.\nII.\n',
  ])('takes time in proportion to the text, not to its square: %j', (unit) => {
    const timeOf = (size: number): number => {
      const source = `TỔ CHỨC THỰC HIỆN\n1. ${unit.repeat(Math.floor(size / unit.length))}`
      const start = performance.now()
      readPlanDocument(source)
      return performance.now() - start
    }
    timeOf(20_000)
    const small = Math.max(timeOf(50_000), 15)
    expect(timeOf(400_000)).toBeLessThan(small * 40)
  })
})
