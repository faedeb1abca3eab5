import { expect, test } from 'vitest'
import { CASE_KINDS, type CaseKind } from './case-events.ts'
import { DOCUMENT_TEMPLATES } from './case-step-needs.ts'
import { draftOf } from './document-drafts.ts'

const draft = (template: (typeof DOCUMENT_TEMPLATES)[number], kind: CaseKind) =>
  draftOf(template, {
    code: 'VV-2026-0012',
    kind,
    communeName: 'xã Sơn Trường',
    receivedOn: '2026-07-06',
    acceptedOn: '2026-07-13',
    dueOn: '2026-08-12',
    topicName: 'Đất đai',
    summary: 'Việc đính chính giấy chứng nhận chậm trễ',
    request: null,
    toBody: 'Sở Nông nghiệp và Môi trường',
    today: '2026-07-14',
  })

test.each(DOCUMENT_TEMPLATES)('%s: a denouncer is not even a gap to fill, whatever the document', (template) => {
  for (const kind of ['denunciation', 'anonymousTip'] as const)
    expect(draft(template, kind).text).not.toMatch(/\[họ tên người (tố cáo|khiếu nại|kiến nghị|phản ánh)|\[họ tên\]/)
})

test('a complaint’s slip carries its number, days, matter, article, body and a gap for the name', () => {
  const { text } = draft('guidanceSlip', 'complaint')
  for (const part of [
    'VV-2026-0012',
    'ngày 06 tháng 7 năm 2026',
    '[họ tên người khiếu nại]',
    'Đất đai',
    'Căn cứ Luật Khiếu nại 2011 Điều 27',
    'Sở Nông nghiệp và Môi trường',
  ])
    expect(text).toContain(part)
})

test('every document of every kind has a title and the frame of an official text', () => {
  for (const kind of CASE_KINDS)
    for (const template of DOCUMENT_TEMPLATES) {
      const { title, text } = draft(template, kind)
      expect(text).toContain(title)
      expect(text).not.toMatch(/undefined|null/)
      expect(text.indexOf('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeGreaterThan(-1)
    }
})
