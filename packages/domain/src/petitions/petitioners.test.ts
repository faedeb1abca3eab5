import { expect, test } from 'vitest'
import { refuseNamesInText } from './petitioners.ts'

const naming = (name: string, summary: string) => () =>
  refuseNamesInText({ kind: 'denunciation', people: [{ role: 'petitioner', name, address: 'thôn 1' }] }, { summary })

test('a name of one word names its bearer only where somebody is addressed by it', () => {
  expect(naming('Hoa', 'Theo bà Hoa, cán bộ đã thu tiền sai quy định')).toThrow(
    expect.objectContaining({ code: 'denouncerNamedInText', details: { field: 'summary' } }),
  )
  expect(naming('Hoa', 'Cán bộ thu tiền trồng hoa ven đường sai quy định')).not.toThrow()
})

test('a whole name is found in any spelling, and part of it is not a name', () => {
  expect(naming('Trần Thị Bí Mật', 'đơn của TRAN THI BI MAT')).toThrow('denouncerNamedInText')
  expect(naming('Trần Thị Bí Mật', 'tài liệu bí mật bị lộ')).not.toThrow()
})

test('a person without a name forbids no words', () => {
  expect(naming('', 'Ông trưởng thôn thu tiền sai quy định')).not.toThrow()
})
