import fs from 'node:fs'
import { inRoot } from './processes.ts'

export interface Upload {
  name: string
  mimeType: string
  buffer: Buffer
}

/** The commune's real plan, as its file. */
export const planFile = (): Upload => ({
  name: 'ke-hoach-dan-van-2023.txt',
  mimeType: 'text/plain',
  buffer: fs.readFileSync(inRoot('packages/domain/src/plan/import/fixtures/ke-hoach-dan-van-2023.txt')),
})

const PDF = `%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>
endobj
trailer
<</Root 1 0 R>>
%%EOF
`

export const pdfFile = (name: string): Upload => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(PDF) })

/** An ending says one thing, the content another. */
export const lyingFile = (name: string): Upload => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('MZ\u0090 this is a program, not a report'),
})

export const brokenDocx = (): Upload => ({
  name: 'ke-hoach-hong.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2_000, 7)]),
})
