import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ALL_ENDPOINTS } from '@gandan/contracts/all-endpoints'
import type { Problem } from '@gandan/contracts/common'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { PROBLEM_CODES, problemText } from './problem-texts.ts'

let it: TestApp

beforeAll(async () => {
  it = await startTestApp()
})
afterAll(() => it.close())

type Json = Record<string, unknown>

const BOUNDS = ['maxLength', 'enum', 'const', 'pattern', 'format']

const isOf = (schema: Json, type: string): boolean => [schema.type].flat().includes(type)

/** Every text and list that a caller could make as long as he likes. */
const unboundedIn = (node: unknown, where: string): string[] => {
  if (Array.isArray(node)) return node.flatMap((one, index) => unboundedIn(one, `${where}.${index}`))
  if (typeof node !== 'object' || node === null) return []
  const schema = node as Json
  const own =
    (isOf(schema, 'string') && !BOUNDS.some((bound) => bound in schema)) ||
    (isOf(schema, 'array') && !('maxItems' in schema)) ||
    (isOf(schema, 'object') &&
      'additionalProperties' in schema &&
      schema.additionalProperties !== false &&
      !('maxProperties' in schema) &&
      !('properties' in schema))
  return [
    ...(own ? [where] : []),
    ...Object.entries(schema).flatMap(([key, value]) => unboundedIn(value, `${where}.${key}`)),
  ]
}

test('every text and every list that a caller sends has a bound', () => {
  const unbounded = ALL_ENDPOINTS.flatMap((endpoint) =>
    (['params', 'query', 'body'] as const).flatMap((part) => {
      const shape = endpoint[part]
      if (!shape) return []
      return unboundedIn(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }), `${endpoint.name}.${part}`)
    }),
  )
  expect(unbounded).toEqual([])
})

const sources = async (folder: string): Promise<string[]> => {
  const root = fileURLToPath(new URL(folder, import.meta.url))
  const names = await readdir(root, { recursive: true })
  const code = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return Promise.all(code.map((name) => readFile(`${root}/${name}`, 'utf8')))
}

const codesIn = async (...folders: string[]): Promise<string[]> => {
  const texts = (await Promise.all(folders.map(sources))).flat()
  const found = texts.flatMap((text) => [...text.matchAll(/DomainError\(\s*'([A-Za-z]+)'/g)].map(([, code]) => code!))
  return [...new Set(found)].toSorted()
}

test('every refusal is said in words', async () => {
  const codes = await codesIn('..', '../../../../packages/domain/src')
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => !PROBLEM_CODES.includes(code))).toEqual([])
})

test('the words are Vietnamese sentences with the tone on the main vowel, and end without a full stop', () => {
  const texts = PROBLEM_CODES.map((code) => problemText(code))
  expect(texts.filter((text) => !/^\p{Lu}/u.test(text) || text.endsWith('.'))).toEqual([])
  expect(texts.filter((text) => /\b(hóa|hòa|thủy|khóa|xóa|tòa|ủy)\b/iu.test(text))).toEqual([])
})

test('a refusal speaks English to who asks for it first, and Vietnamese to all others', async () => {
  const titleFor = async (language?: string): Promise<string> => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    return (await it.app.inject({ method: 'GET', url: '/api/v1/me', headers })).json<Problem>().title
  }
  expect(await titleFor('en-GB,vi;q=0.5')).toBe('Please sign in')
  expect(await titleFor('vi-VN,en;q=0.8')).toBe('Cần đăng nhập')
  expect(await titleFor()).toBe('Cần đăng nhập')
})

test('what a field of the input lacks is said in English to who asks for it, in Vietnamese to all others', async () => {
  const refusedIn = async (language: string) => {
    const payload = { username: '', password: 7 }
    const headers = { 'accept-language': language }
    const reply = await it.app.inject({ method: 'POST', url: '/api/v1/sessions', headers, payload })
    return reply.json<Problem>().errors ?? []
  }
  const [vi, en] = [await refusedIn('vi'), await refusedIn('en')]
  expect(en.map(({ field, code }) => [field, code])).toEqual(vi.map(({ field, code }) => [field, code]))
  expect(en.length).toBeGreaterThan(1)
  expect(en.filter(({ message }) => !/^[\x20-\x7e]+$/.test(message))).toEqual([])
  expect(vi.filter(({ message }) => /^[\x20-\x7e]+$/.test(message))).toEqual([])
})

interface Operation {
  operationId?: string
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[]
  requestBody?: { content: Json }
  responses?: Record<string, { description?: string }>
}

interface Document {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas?: Json; securitySchemes: Json }
}

const readDocument = async (): Promise<Document> => (await it.app.inject('/api/docs/json')).json() as Document

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

test('the OpenAPI document is 3.1 and names every operation once, with its path parameters and answers', async () => {
  const document = await readDocument()
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(document.info).toMatchObject({ title: 'Gần Dân', version: expect.stringMatching(/./) })
  const operations = operationsOf(document)
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(ids.toSorted()).toEqual(ALL_ENDPOINTS.map(({ name }) => name).toSorted())
  for (const { path, operation } of operations) {
    const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name)
    expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()).toEqual(inPath.toSorted())
    expect(operation.summary).toBeTruthy()
    const answers = Object.entries(operation.responses ?? {})
    expect(answers.length).toBeGreaterThan(0)
    for (const [status, { description }] of answers)
      expect([/^[1-5]\d\d$|^default$/.test(status), typeof description]).toEqual([true, 'string'])
  }
})

test('every reference of the OpenAPI document leads somewhere', async () => {
  const document = await readDocument()
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!)
  const lost = references.filter(
    (path) => path.split('/').reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document) === undefined,
  )
  expect(lost).toEqual([])
})
