import type { DialogueDetail, DialogueIssue } from '@gandan/contracts/petitions/dialogues'
import type { LightMyRequestResponse } from 'fastify'
import type { TestCommune } from './test-commune.ts'

export const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
export const codeOf = (answer: LightMyRequestResponse): [number, string] => [
  answer.statusCode,
  answer.json<{ code: string }>().code,
]

/** Sends a dialogue as the clerk; the chairman chairs it. */
export const sendDialogue = (
  commune: TestCommune,
  on: string,
  extra: object = {},
  headers: Record<string, string> = {},
) =>
  commune.person('officeClerk').call('POST', '/dialogues', {
    body: {
      kind: 'annualPublic',
      title: 'Đối thoại với Nhân dân',
      on,
      place: 'Hội trường xã',
      chairUserId: commune.person('chairman').userId,
      ...extra,
    },
    headers,
  })

export const addDialogue = async (commune: TestCommune, on: string, extra: object = {}): Promise<DialogueDetail> => {
  const answer = await sendDialogue(commune, on, extra)
  if (answer.statusCode !== 201) throw new Error(`dialogue answered ${answer.statusCode}: ${answer.body}`)
  return answer.json<DialogueDetail>()
}

export const sendIssue = (commune: TestCommune, dialogueId: string, extra: object = {}) =>
  commune.person('officeClerk').call('POST', `/dialogues/${dialogueId}/issues`, {
    body: { content: 'Đường liên thôn xuống cấp nhiều năm', topicCode: 'TP08', ...extra },
  })

/** Adds an issue and returns it. */
export const addIssue = async (
  commune: TestCommune,
  dialogueId: string,
  extra: object = {},
): Promise<DialogueIssue> => {
  const answer = await sendIssue(commune, dialogueId, extra)
  if (answer.statusCode !== 201) throw new Error(`issue answered ${answer.statusCode}: ${answer.body}`)
  return answer.json<DialogueDetail>().issues.at(-1) as DialogueIssue
}
