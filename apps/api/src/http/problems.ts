import { DomainError } from '@gandan/domain/shared/domain-error'
import type { Problem } from '@gandan/contracts/common'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { faultText, type Fault } from './fault-texts.ts'
import { problemText, type ProblemLanguage } from './problem-texts.ts'

const STATUS_OF_CODE: Record<string, number> = {
  cursorInvalid: 400,
  signInRequired: 401,
  signInFailed: 401,
  totpWrong: 401,
  roleRefused: 403,
  notPermitted: 403,
  originRefused: 403,
  passwordChangeRequired: 403,
  setupClosed: 403,
  setupTokenWrong: 403,
  notFound: 404,
  noSuchForm: 404,
  staleVersion: 409,
  conflict: 409,
  usernameTaken: 409,
  unitNameTaken: 409,
  lastAdministrator: 409,
  taskClosed: 409,
  dutyEnded: 409,
  objectiveHasOpenTasks: 409,
  planYearTaken: 409,
  draftAlreadyOpen: 409,
  taskTransitionRefused: 409,
  receptionDayClosed: 409,
  dialogueHeld: 409,
  promiseAlreadyMade: 409,
  reportExists: 409,
  reportNumberTaken: 409,
  reportStateForbids: 409,
  reportAlreadyAdjusted: 409,
  writerMaySignNot: 403,
  exportsFull: 409,
  schedulesFull: 409,
  exportNotReady: 409,
  exportOver: 409,
  exportRightsLost: 403,
  exportExpired: 410,
  rangeNotSatisfiable: 416,
  fileTooLarge: 413,
  planTextTooLong: 413,
  planTooLarge: 413,
  fileTypeRefused: 415,
  preconditionRequired: 428,
  tooManyRequests: 429,
  notReady: 503,
}

/** The status of a refusal; a rule that the table does not name answers 422. */
export const statusOf = (code: string): number => STATUS_OF_CODE[code] ?? 422

/** Who is told, and about which request. */
interface Reader {
  requestId: string
  language: ProblemLanguage
}

const problemOf = (
  code: string,
  { requestId, language }: Reader,
  rest: { status?: number; details?: Record<string, unknown>; errors?: Problem['errors'] } = {},
): Problem => ({
  type: `urn:gandan:problem:${code}`,
  title: problemText(code, language),
  status: rest.status ?? statusOf(code),
  code,
  requestId,
  ...(rest.details && Object.keys(rest.details).length > 0 ? { details: rest.details } : {}),
  ...(rest.errors ? { errors: rest.errors } : {}),
})

const inEnglish = z.locales.en().localeError

type Issue = NonNullable<FastifyError['validation']>[number]

/** Contracts speak Vietnamese; English has the schema library's own words. */
const issueText = ({ keyword, params, message = '' }: Issue, language: ProblemLanguage): string => {
  if (language === 'vi') return message
  const said = inEnglish({ ...params, code: keyword, path: [] } as unknown as Parameters<typeof inEnglish>[0])
  return (typeof said === 'string' ? said : said?.message) ?? message
}

const fieldErrors = (error: FastifyError, language: ProblemLanguage): Problem['errors'] =>
  (error.validation ?? []).map((issue) => ({
    field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || error.validationContext || 'body',
    code: issue.keyword,
    message: issueText(issue, language),
  }))

const isFieldFault = (one: unknown): one is Fault & { field: string } =>
  typeof one === 'object' && one !== null && 'field' in one && 'code' in one

/** A rule that refuses several fields at once names each: they leave as `errors`, in the reader's words. */
const problemOfRule = ({ code, details }: DomainError, reader: Reader): Problem => {
  const { errors, ...rest } = details
  if (!Array.isArray(errors)) return problemOf(code, reader, { details })
  const fields = errors
    .filter(isFieldFault)
    .map(({ field, ...fault }) => ({ field, code: fault.code, message: faultText(fault, reader.language) }))
  return problemOf(code, reader, { details: rest, errors: fields })
}

const FASTIFY_CODES: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'fileTooLarge',
  FST_REQ_FILE_TOO_LARGE: 'fileTooLarge',
  FST_ERR_CTP_INVALID_JSON_BODY: 'jsonInvalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'jsonInvalid',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'mediaTypeRefused',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'fileMissing',
  FST_ERR_VALIDATION: 'inputInvalid',
}

const toProblem = (error: FastifyError, reader: Reader): Problem => {
  if (error instanceof DomainError) return problemOfRule(error, reader)
  if (hasZodFastifySchemaValidationErrors(error))
    return problemOf('inputInvalid', reader, { status: 400, errors: fieldErrors(error, reader.language) })
  const status = error.statusCode ?? 500
  if (status === 429) return problemOf('tooManyRequests', reader)
  if (status < 500) return problemOf(FASTIFY_CODES[error.code] ?? 'requestRefused', reader, { status })
  if (status === 503) return problemOf('notReady', reader)
  return problemOf('internal', reader, { status: 500 })
}

/** Vietnamese first: English only for who puts it first. */
export const languageOf = ({ headers }: FastifyRequest): ProblemLanguage =>
  headers['accept-language']?.trim().toLowerCase().startsWith('en') ? 'en' : 'vi'

/** Every error leaves as problem+json; an unexpected one is logged whole and says only its request id. */
export const replyWithProblem = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const reader = { requestId: request.id, language: languageOf(request) }
  const problem = toProblem(error, reader)
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
  else request.log.info({ code: problem.code }, 'request refused')
  const retryAfter = problem.details?.retryAfterSeconds
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter)
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}
