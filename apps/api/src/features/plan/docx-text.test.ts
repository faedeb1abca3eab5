import { readPlanDocument } from '@gandan/domain/plan/import/plan-document'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DOCX_UNPACKED_LIMIT, docxToText } from './docx-text.ts'
import { decodePlainText } from './plain-text.ts'

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const numbered = (text: string, list: number, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`

const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'decimal', '%2.%4')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', '-')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`
const STYLES = `<w:styles><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="Heading"><w:basedOn w:val="Base"/></w:style></w:styles>`

const docx = (body: string, extra: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(NUMBERING),
    'word/styles.xml': strToU8(STYLES),
    ...extra,
  })
const textOf = (body: string): string => docxToText(docx(body))
const thrownBy = (run_: () => unknown): unknown => {
  try {
    return run_()
  } catch (error) {
    return error
  }
}

describe('the text of a Word file', () => {
  it('is a line for each paragraph, with tabs and breaks', () => {
    expect(
      textOf(paragraph(`${run('Ủy ban')}<w:r><w:tab/><w:t>xã</w:t><w:br/><w:t>&amp; thôn</w:t></w:r>`) + paragraph('')),
    ).toBe('Ủy ban\txã\n& thôn\n')
  })

  it('ignores the tab stops of paragraph properties', () => {
    expect(textOf(paragraph(run('a'), '<w:tabs><w:tab w:val="left"/></w:tabs>'))).toBe('a')
  })

  it('reads tables cell by cell', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`
    expect(textOf(`<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}</w:tr></w:tbl>`)).toBe('a\nb\nc')
  })

  it('writes out automatic numbers of every level, counting anew below a higher one', () => {
    const body = [
      numbered('A', 1),
      numbered('b', 1, 1),
      numbered('c', 1, 2),
      numbered('d', 1, 2),
      numbered('e', 1, 1),
      numbered('f', 1, 3),
      numbered('G', 1),
      numbered('h', 1, 1),
      numbered('i', 2),
      numbered('j', 2, 1),
      numbered('k', 0),
    ].join('')
    expect(textOf(body).split('\n')).toEqual([
      'I. A',
      '1. b',
      'a) c',
      'b) d',
      '2. e',
      '2.1. f',
      'II. G',
      '1. h',
      '• i',
      '- j',
      'k',
    ])
  })

  it('begins where an override says, once', () => {
    expect(textOf(numbered('a', 1) + numbered('b', 3) + numbered('c', 3))).toBe('I. a\nV. b\nVI. c')
  })

  it('takes the list of a style along the styles it is based on', () => {
    expect(textOf(paragraph(run('a'), '<w:pStyle w:val="Heading"/>'))).toBe('I. a')
  })

  it('leaves out tracked deletions and keeps insertions', () => {
    const body = paragraph(
      `${run('a')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins>${run('b')}</w:ins><w:moveFrom>${run('y')}</w:moveFrom><w:moveTo>${run('c')}</w:moveTo>`,
    )
    expect(textOf(body)).toBe('abc')
  })

  it('joins paragraphs whose mark was deleted', () => {
    expect(textOf(paragraph(run('a '), '<w:rPr><w:del/></w:rPr>') + paragraph(run('b')))).toBe('a b')
  })

  it('reads a text box once', () => {
    const box = `<w:txbxContent>${paragraph(run('khung'))}</w:txbxContent>`
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('ngoài')}`,
    )
    expect(textOf(body)).toBe('khung\nngoài')
  })

  it('feeds the importer: an auto-numbered plan has its items', () => {
    const body = [
      paragraph(run('KẾ HOẠCH CÔNG TÁC DÂN VẬN NĂM 2024')),
      numbered('MỤC ĐÍCH, YÊU CẦU', 1),
      numbered('Gần dân.', 1, 1),
      numbered('NHIỆM VỤ', 1),
      numbered('Tổ chức đối thoại.', 1, 1),
      numbered('Tăng cường tiếp dân.', 1, 1),
      numbered('TỔ CHỨC THỰC HIỆN', 1),
      numbered('Văn phòng: tổng hợp.', 1, 1),
    ].join('')
    expect(readPlanDocument(textOf(body)).items.map(({ code }) => code)).toEqual(['I.1', 'II.1', 'II.2', 'III.1'])
  })
})

describe('a file that cannot be read', () => {
  const refusal = (code: string, reason?: string): unknown =>
    expect.objectContaining({ code, ...(reason === undefined ? {} : { details: { reason } }) })

  it.each([
    ['an empty file', new Uint8Array(), 'notZip'],
    ['noise', strToU8('không phải tệp Word'), 'notZip'],
    ['a cut file', docx(paragraph(run('a'))).slice(0, -40), 'notZip'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'noDocument'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), 'xmlBroken'],
    [
      'too many entries',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`e${index}`, new Uint8Array()]))),
      'tooManyEntries',
    ],
  ])('is refused with the reason: %s', (_, file, reason) => {
    expect(thrownBy(() => docxToText(file))).toEqual(refusal('docxUnreadable', reason))
  })

  it('is refused when it would unpack beyond 40 MB, before it is unpacked', () => {
    const bomb = docx('', { 'word/media/a': new Uint8Array(DOCX_UNPACKED_LIMIT) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(thrownBy(() => docxToText(bomb))).toEqual(refusal('docxUnreadable', 'tooLarge'))
  })

  it('is refused when its text is longer than a plan may be', () => {
    expect(thrownBy(() => textOf(paragraph(run('a'.repeat(2_000_001)))))).toEqual(refusal('planTextTooLong'))
  })

  it('is told apart when it is an old .doc', () => {
    expect(thrownBy(() => docxToText(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])))).toEqual(
      refusal('docLegacyFormat'),
    )
  })
})

describe('a plain text file', () => {
  it('may be UTF-8 with or without its mark, or UTF-16 with it', () => {
    const utf16 = (order: 'le' | 'be'): Uint8Array =>
      new Uint8Array(
        [0xfeff, ...Array.from('Dân', (letter) => letter.charCodeAt(0))].flatMap((unit) =>
          order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
        ),
      )
    for (const bytes of [strToU8('Dân'), strToU8('\ufeffDân'), utf16('le'), utf16('be')])
      expect(decodePlainText(bytes)).toBe('Dân')
  })

  it('is refused in any other encoding', () => {
    for (const bytes of [new Uint8Array([0x44, 0xe2, 0x6e]), new Uint8Array([0x44, 0, 0x6e])])
      expect(thrownBy(() => decodePlainText(bytes))).toEqual(expect.objectContaining({ code: 'textEncodingUnknown' }))
  })
})
