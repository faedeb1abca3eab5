import { TOPIC_CODES } from '@gandan/domain/petitions/topics'
import { z } from 'zod'
import { Day, Note, Version } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { TopicCode, REGISTRARS } from './petitions.ts'
import { CASE_READERS, Moves } from './case-shapes.ts'

export const PetitionSettingsShape = z.object({
  isRemoteArea: z.boolean(),
  acceptsInWorkingDays: z.boolean().describe('Acceptance before 01/07/2026 in 10 working instead of calendar days'),
  answerDays: z.number().int().min(1).max(400),
  topicAnswerDays: z
    .partialRecord(TopicCode, z.number().int().min(1).max(400))
    .meta({ maxProperties: TOPIC_CODES.length }),
  onTimeTarget: z.number().int().min(0).max(100),
})
export const PetitionSettings = PetitionSettingsShape.extend({ version: Version })

export const getPetitionSettings = endpoint({
  name: 'getPetitionSettings',
  method: 'GET',
  path: '/petition-settings',
  summary: 'What the commune set itself: answer days by topic, remote area, target',
  roles: CASE_READERS,
  response: PetitionSettings,
})

export const updatePetitionSettings = endpoint({
  name: 'updatePetitionSettings',
  method: 'PUT',
  path: '/petition-settings',
  summary: 'Change them; with isPreview only says which open cases would move',
  roles: ['chairman', 'viceChairman'],
  kind: 'edit',
  body: z.object({
    settings: PetitionSettingsShape,
    reason: Note.min(5, 'Cần nêu lý do'),
    isPreview: z.boolean().default(false),
  }),
  response: Moves,
})

export const previewCalendar = endpoint({
  name: 'previewCalendar',
  method: 'POST',
  path: '/cases/calendar-previews',
  summary: 'Which open cases a changed year of the working-day calendar would move; changes nothing',
  roles: [...REGISTRARS, 'administrator'],
  body: z.object({
    year: z.number().int().min(2000).max(2100),
    days: z
      .array(
        z.object({
          on: Day,
          kind: z.enum(['holiday', 'compensatory', 'swapOff', 'swapWork']),
          name: z.string().max(200),
          noticeNumber: z.string().max(100).nullable(),
        }),
      )
      .max(200),
  }),
  response: Moves,
})
