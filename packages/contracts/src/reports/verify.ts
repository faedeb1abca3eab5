import { z } from 'zod'
import { Day } from '../common.ts'
import { endpoint } from '../endpoint.ts'

const Code = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'Mã xác thực gồm 16 chữ và số')
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Mã SHA-256 gồm 64 chữ số hệ 16')

/** A machine asks often enough for itself; nobody tries codes by the thousand. */
const PER_MINUTE = 30

export const VerifiedReport = z.object({
  number: z.string(),
  signedOn: Day,
  signerOffice: z.string(),
  communeName: z.string(),
  isAdjusted: z.boolean().describe('A later report corrects it'),
})

export const Verification = z
  .object({
    report: VerifiedReport.nullable().describe('Null where nothing of the kind was signed here'),
    isSameFile: z.boolean().nullable().describe('Null where no file was asked about'),
  })
  .meta({ id: 'Verification' })
export type Verification = z.output<typeof Verification>

export const verifyCode = endpoint({
  name: 'verifyCode',
  method: 'GET',
  path: '/verify/:code',
  summary: 'What was signed under the code of a printed QR',
  roles: 'anyone',
  perMinute: PER_MINUTE,
  params: z.object({ code: Code }),
  response: Verification,
})

export const verifyFile = endpoint({
  name: 'verifyFile',
  method: 'POST',
  path: '/verify',
  summary: 'Whether a file, told by its SHA-256, is one that was signed; with a code, whether it is that one',
  roles: 'anyone',
  perMinute: PER_MINUTE,
  body: z.object({ sha256: Sha256, code: Code.optional() }),
  response: Verification,
})
