import { expect, it } from 'vitest'
import { updateDirective } from './edit-directives.ts'
import { readPlanDocument } from './plan-document.ts'

const doc = readPlanDocument(`KẾ HOẠCH
Công tác dân vận năm 2026
II. NHIỆM VỤ
1. Thực hiện Chỉ thị số 33/CT-TTg và Nghị quyết số 25-NQ/TW.`)

it('corrects a directive and leaves the others', () => {
  const changed = updateDirective(doc, '33/CT-TTg', { issuedOn: '2021-11-26', issuer: 'Thủ tướng Chính phủ' })
  expect(changed.directives.find((one) => one.number === '33/CT-TTg')).toMatchObject({ issuedOn: '2021-11-26' })
  expect(changed.directives.find((one) => one.number === '25-NQ/TW')).toEqual(
    doc.directives.find((one) => one.number === '25-NQ/TW'),
  )
})

it('carries a new number to the items that cite it', () => {
  const changed = updateDirective(doc, '33/CT-TTg', { number: ' 34/CT-TTg ' })
  expect(changed.items[0]?.directiveNumbers).toEqual(['34/CT-TTg', '25-NQ/TW'])
})

it('refuses a blank number and one that another directive has', () => {
  expect(() => updateDirective(doc, '33/CT-TTg', { number: '  ' })).toThrow('directiveNumberEmpty')
  expect(() => updateDirective(doc, '33/CT-TTg', { number: '25-NQ/TW' })).toThrow('directiveNumberTaken')
})
