import { EVIDENCE_MAX_BYTES as CONTRACT_MAX } from '@gandan/contracts/files'
import { expect, test } from 'vitest'
import { EVIDENCE_MAX_BYTES, refusalOf, sizeWords } from './evidence.ts'

test('the limit checked here is the one of the contract', () => {
  expect(EVIDENCE_MAX_BYTES).toBe(CONTRACT_MAX)
})

test.each([
  ['Biên bản.PDF', 10, null],
  ['anh.jpeg', EVIDENCE_MAX_BYTES, null],
  ['anh.jpg', EVIDENCE_MAX_BYTES + 1, 'tooLarge'],
  ['trang.xlsx', 0, 'emptyFile'],
  ['chay.exe', 10, 'typeRefused'],
  ['khong-duoi', 10, 'typeRefused'],
  ['ban-cu.doc', 10, 'typeRefused'],
] as const)('%s of %i bytes: %s', (name, size, refusal) => {
  expect(refusalOf({ name, size })).toBe(refusal)
})

test('sizes are said in kB and MB, never 0 kB', () => {
  const number = (value: number, decimals = 1) => value.toFixed(decimals)
  expect(sizeWords(3, number)).toBe('1 kB')
  expect(sizeWords(3_400_000, number)).toBe('3.4 MB')
})
