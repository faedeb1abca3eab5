import { DOCUMENT_TEMPLATES } from './case-step-needs.ts'
import { draftOf, type DraftCase } from './document-drafts.ts'
import { expect, test } from 'vitest'
import { paperPartsOf } from './paper-parts.ts'

const one: DraftCase = {
  code: 'VV-2026-0001',
  kind: 'complaint',
  communeName: 'xã Kim Hoa',
  receivedOn: '2026-03-02',
  acceptedOn: null,
  dueOn: null,
  topicName: 'Đất đai',
  summary: 'Đo đạc sai ranh giới',
  request: null,
  toBody: null,
  today: '2026-03-09',
}

test.each(DOCUMENT_TEMPLATES)('every line of the draft %s has its place on the paper', (template) => {
  const { title, text } = draftOf(template, one)
  const parts = paperPartsOf(text)
  expect(parts.head).toEqual({
    authority: 'UỶ BAN NHÂN DÂN XÃ KIM HOA',
    nation: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số: [số, ký hiệu]',
    place: 'xã Kim Hoa, ngày 09 tháng 3 năm 2026',
  })
  expect(parts.title).toBe(title)
  expect(parts.signature[0]).toBe('TM. UỶ BAN NHÂN DÂN')
  const laid = [...Object.values(parts.head ?? {}), parts.title ?? '', ...parts.body, ...parts.signature]
  expect(laid).toEqual(text.split('\n').filter(Boolean))
})

test('a text in no official form is all body, with its empty lines', () => {
  const parts = paperPartsOf('Kính gửi ông A\n\nTM. UỶ BAN')
  expect(parts).toEqual({ head: null, title: null, body: ['Kính gửi ông A', '', 'TM. UỶ BAN'], signature: [] })
})

test('a text without a signature ends with its body, and a head alone loses nothing', () => {
  const head = 'UBND XÃ A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập\nSố: 1\nxã A'
  expect(paperPartsOf(`${head}\n\nGIẤY MỜI\nNội dung`)).toMatchObject({
    title: 'GIẤY MỜI',
    body: ['Nội dung'],
    signature: [],
  })
  expect(paperPartsOf(head)).toMatchObject({ title: null, body: [], signature: [] })
})
