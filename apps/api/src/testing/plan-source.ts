import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import type { LightMyRequestResponse } from 'fastify'
import type { Caller } from './test-app.ts'

/** The real plan of xã Sơn Trường, 2023. */
export const realPlanText = (): string =>
  readFileSync(
    new URL('../../../../packages/domain/src/plan/import/fixtures/ke-hoach-dan-van-2023.txt', import.meta.url),
    'utf8',
  )

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A Word file of these lines, a paragraph each. */
export const docxOf = (text: string): Buffer => {
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`),
    }),
  )
}

/** Sends a plan file as a browser does; no file at all when `bytes` is null. */
export const uploadPlan = (
  call: Caller,
  name: string,
  bytes: Buffer | null,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> => {
  const boundary = `ranh-gioi-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const parts = bytes === null ? [] : [Buffer.from(head), bytes, Buffer.from('\r\n')]
  return call('POST', '/plans/files', {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  })
}
