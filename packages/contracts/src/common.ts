import { LEADER_ROLES, OFFICER_ROLES, READER_ROLES } from '@gandan/domain/organisation/roles'
import { isIsoDate } from '@gandan/domain/shared/iso-date'
import { z } from 'zod'

export const Id = z.uuid()
export const Day = z.string().refine(isIsoDate, { error: 'Ngày không hợp lệ' }).meta({ format: 'date' })
export const Instant = z.iso.datetime({ offset: true }).describe('UTC instant')
export const ShortText = z.string().trim().min(1).max(200)
export const LongText = z.string().max(20_000)
export const Note = z.string().trim().max(4_000)
export const Version = z.number().int().min(1).describe('Send back as If-Match when editing')

export const IdParams = z.object({ id: Id })

export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}
/** A page of a list: hand `nextCursor` back as `cursor`; null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })

/** Every refusal has this shape (RFC 9457), as application/problem+json. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    requestId: z.string(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
    details: z.record(z.string(), z.unknown()).optional().describe('What the reader needs to mend it'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.output<typeof Problem>

/** Who writes the commune's plan, and who reads it. */
export const WRITERS = [...LEADER_ROLES, ...OFFICER_ROLES]
export const PLANNERS = [...LEADER_ROLES, 'officeClerk'] as const
export const READERS = [...WRITERS, ...READER_ROLES, 'administrator'] as const

/** Query strings carry lists with commas: `state=planned,done`. */
export const commaList = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(2_000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).max(60) as unknown as z.ZodType<z.output<T>[], string[]>)
