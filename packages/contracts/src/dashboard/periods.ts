import { CHECK_CODES, CHECK_SEVERITIES } from '@gandan/domain/indicators/checks'
import { OWED_STEPS } from '@gandan/domain/indicators/completeness'
import { VALUE_STATES } from '@gandan/domain/indicators/value-state'
import { z } from 'zod'
import { Day, Note, READERS, Version } from '../common.ts'
import { PeriodWindow } from '../dashboard.ts'
import { endpoint } from '../endpoint.ts'
import { onField, periodFields } from '../indicators/period.ts'

export const PeriodCheck = z.object({
  code: z.enum(CHECK_CODES),
  severity: z.enum(CHECK_SEVERITIES),
  indicatorCode: z.string(),
  name: z.string(),
  parts: z.record(z.string(), z.number()).describe('The numbers its sentence is made of'),
})

export const PeriodStanding = z
  .object({
    period: PeriodWindow,
    dueOn: Day,
    state: z.enum(['open', 'locked']),
    changedByName: z.string().nullable(),
    changedAt: z.string().nullable(),
    reason: z.string().nullable(),
    checks: z.array(PeriodCheck),
    owed: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        objectiveCode: z.string(),
        period: PeriodWindow,
        holderName: z.string().nullable().describe('The unit that owes it'),
        state: z.enum(VALUE_STATES).nullable(),
        step: z.enum(OWED_STEPS),
        owedSince: Day,
        daysLate: z.number().int(),
      }),
    ),
    version: z.number().int().min(0),
  })
  .meta({ id: 'PeriodStanding' })
export type PeriodStanding = z.output<typeof PeriodStanding>

export const getPeriodStanding = endpoint({
  name: 'getPeriodStanding',
  method: 'GET',
  path: '/indicator-periods',
  summary: 'A period before it closes: who owes which value since when, and what looks wrong',
  roles: READERS,
  query: z.object({ ...periodFields, ...onField }),
  response: PeriodStanding,
})

export const lockPeriod = endpoint({
  name: 'lockPeriod',
  method: 'POST',
  path: '/indicator-periods/locks',
  summary: 'Close a period: approved values are locked, computed ones kept as they stand',
  roles: ['chairman', 'viceChairman'],
  body: z.object({ ...periodFields, version: z.number().int().min(0), isDespiteWarnings: z.boolean().default(false) }),
  response: PeriodStanding,
})

export const unlockPeriod = endpoint({
  name: 'unlockPeriod',
  method: 'POST',
  path: '/indicator-periods/unlocks',
  summary: 'Open a closed period again, with a reason that stays',
  roles: ['chairman', 'viceChairman'],
  body: z.object({ ...periodFields, version: Version, reason: Note.min(5, 'Cần nêu lý do') }),
  response: PeriodStanding,
})
