import { expect, test } from 'vitest'
import { LANGUAGES } from './language.ts'

const modules = import.meta.glob<Record<string, unknown>>(['../**/texts.ts', '../**/*-texts.ts'], { eager: true })

interface Dictionary {
  name: string
  vi: object
  en: object
}

const isDictionary = (value: unknown): value is { vi: object; en: object } =>
  typeof value === 'object' && value !== null && LANGUAGES.every((language) => language in value)

const dictionaries: Dictionary[] = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    isDictionary(value) ? [{ name: `${path} ${name}`, vi: value.vi, en: value.en }] : [],
  ),
)

const keysOf = (value: object, prefix = ''): string[] =>
  Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'object' && one !== null ? keysOf(one as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  )

/** Words as the source writes them, also those inside functions and templates. */
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The tone on the second vowel of oa, oe, uy that ends a syllable: hoá, khoẻ, huỷ; never hóa, khỏe, hủy. */
const OTHER_STYLE = /(?:[óòỏõọ][ae]|(?<!q)[úùủũụ]y)(?!\p{L})/giu

test('every dictionary has the same keys in both languages', () => {
  expect(dictionaries.length).toBeGreaterThan(4)
  for (const { name, vi, en } of dictionaries) expect(keysOf(en), name).toEqual(keysOf(vi))
})

test('Vietnamese on screen keeps to one tone-mark style and to composed letters', () => {
  for (const [path, source] of Object.entries(sources)) {
    expect(
      [...source.matchAll(OTHER_STYLE)].map(([word]) => word),
      path,
    ).toEqual([])
    expect(source, path).toBe(source.normalize('NFC'))
  }
})

test('the tone-mark rule knows both styles', () => {
  expect('hóa hòa hủy thủy ủy khóa xóa'.match(OTHER_STYLE)).toHaveLength(7)
  expect('hoá hoà huỷ thuỷ uỷ khoá xoá quý quỹ toán hoàn tuý'.match(OTHER_STYLE)).toBeNull()
})
