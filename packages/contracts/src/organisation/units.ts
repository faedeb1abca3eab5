import { UNIT_LEVELS } from '@gandan/domain/organisation/units'
import { z } from 'zod'
import { Day, Id, IdParams, listOf, READERS, ShortText, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Unit = z
  .object({
    id: Id,
    gsoCode: z.string().nullable(),
    name: z.string(),
    level: z.enum(UNIT_LEVELS),
    communeId: Id.nullable(),
    validFrom: Day,
    validTo: Day.nullable(),
    version: Version,
  })
  .meta({ id: 'Unit' })
export type Unit = z.output<typeof Unit>

export const listUnits = endpoint({
  name: 'listUnits',
  method: 'GET',
  path: '/units',
  summary: 'Units of the commune and those above it; `on` keeps those alive that day',
  roles: READERS,
  query: z.object({ communeId: Id.optional(), on: Day.optional() }),
  response: listOf(Unit),
})

export const createUnit = endpoint({
  name: 'createUnit',
  method: 'POST',
  path: '/units',
  summary: 'Add an office, a village or an organisation of the commune',
  roles: ['administrator'],
  kind: 'create',
  body: z.object({ name: ShortText, level: z.enum(['village', 'department', 'organisation']), validFrom: Day }),
  response: Unit,
  status: 201,
})

export const updateUnit = endpoint({
  name: 'updateUnit',
  method: 'PATCH',
  path: '/units/:id',
  summary: 'Rename a unit or give it an end',
  roles: ['administrator'],
  kind: 'edit',
  params: IdParams,
  body: z.object({ name: ShortText.optional(), validTo: Day.nullable().optional() }),
  response: Unit,
})

export const Succession = z.object({
  fromId: Id,
  fromName: z.string(),
  toId: Id,
  toName: z.string(),
  on: Day,
  legalDocument: z.string(),
  share: z.enum(['whole', 'part']),
})

export const listSuccessions = endpoint({
  name: 'listSuccessions',
  method: 'GET',
  path: '/units/successions',
  summary: 'Which unit became which, when and by which resolution',
  roles: READERS,
  response: listOf(Succession),
})
