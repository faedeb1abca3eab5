import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ResponseOf } from '@gandan/contracts/endpoint'
import { getLanguage } from '../i18n/language.ts'
import { ApiProblem } from './problem.ts'

const BASE = '/api/v1'

type Given<Name extends string, Value> = undefined extends Value
  ? { [key in Name]?: undefined }
  : object extends Value
    ? { [key in Name]?: Value }
    : { [key in Name]: Value }

/** What a call needs is read from its endpoint: an edit its version, a create its key. */
export type CallOf<E extends Endpoint> = Given<'params', ParamsOf<E>> &
  Given<'query', QueryInputOf<E>> &
  Given<'body', BodyInputOf<E>> &
  (E extends { kind: 'edit' } ? { ifMatch: number } : { ifMatch?: undefined }) &
  (E extends { kind: 'create' } ? { idempotencyKey: string } : { idempotencyKey?: undefined }) & {
    signal?: AbortSignal | undefined
  }

type Rest<E extends Endpoint> = object extends CallOf<E> ? [call?: CallOf<E>] : [call: CallOf<E>]

type Plain = string | number | boolean | null | undefined

interface LooseCall {
  params?: Record<string, Plain> | undefined
  query?: Record<string, Plain> | undefined
  body?: unknown
  ifMatch?: number | undefined
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
}

interface Listeners {
  signInRequired: () => void
  passwordChangeRequired: () => void
}

let listeners: Listeners = { signInRequired: () => undefined, passwordChangeRequired: () => undefined }

/** The app says what happens when the session has ended or the temporary password must be changed first. */
export const listenToDoor = (given: Listeners): void => {
  listeners = given
}

/** A fresh Idempotency-Key: make one per intent (form opened), not per attempt. */
export const newKey = (): string => crypto.randomUUID()

/** The address of an endpoint below /api/v1. */
export const innerAddressOf = (path: string, call: Pick<LooseCall, 'params' | 'query'> = {}): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(call.params?.[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query ?? {}))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return `${filled}${text ? `?${text}` : ''}`
}

/** The address of an endpoint, also for `href` of a download. */
export const addressOf = (path: string, call: Pick<LooseCall, 'params' | 'query'> = {}): string =>
  BASE + innerAddressOf(path, call)

const headersOf = (call: LooseCall, hasJson: boolean): Headers => {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': getLanguage(),
  })
  if (hasJson) headers.set('content-type', 'application/json')
  if (call.ifMatch !== undefined) headers.set('if-match', `"${call.ifMatch}"`)
  if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey)
  return headers
}

const toProblem = async (response: Response): Promise<ApiProblem> => {
  const body: unknown = await response.json().catch(() => null)
  const known = typeof body === 'object' && body !== null && 'code' in body ? body : { code: 'internal' }
  return new ApiProblem({ ...(known as { code: string }), status: response.status })
}

const refuseOffline = (error: unknown): never => {
  if (error instanceof DOMException && error.name === 'AbortError') throw error
  throw new ApiProblem({ status: 0, code: 'offline' })
}

const reach = async (address: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(address, { ...init, credentials: 'same-origin' }).catch(refuseOffline)
  if (response.ok) return response
  const problem = await toProblem(response)
  if (problem.code === 'signInRequired') listeners.signInRequired()
  if (problem.code === 'passwordChangeRequired') listeners.passwordChangeRequired()
  throw problem
}

const send = async (address: string, init: RequestInit): Promise<unknown> => {
  const response = await reach(address, init)
  return response.status === 204 ? undefined : ((await response.json()) as unknown)
}

export interface Arrived {
  bytes: number
  /** Null where the length is not told, or told of the packed bytes. */
  ofBytes: number | null
}

const lengthOf = (headers: Headers): number | null => {
  const length = Number(headers.get('content-length') ?? 0)
  return headers.has('content-encoding') || !(length > 0) ? null : length
}

const readBytes = async ({ body, headers }: Response, onArrived: (arrived: Arrived) => void): Promise<Blob> => {
  const ofBytes = lengthOf(headers)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    parts.push(next.value)
    bytes += next.value.length
    onArrived({ bytes, ofBytes })
  }
  return new Blob(parts, { type: headers.get('content-type') ?? '' })
}

/** A file that the API makes, with the name it gives; how much of it is there is told as it comes. */
export const fetchFile = async (
  address: string,
  signal: AbortSignal,
  onArrived: (arrived: Arrived) => void,
): Promise<{ blob: Blob; fileName: string }> => {
  const response = await reach(address, { signal, headers: headersOf({}, false) })
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')
  return { blob: await readBytes(response, onArrived).catch(refuseOffline), fileName: name?.[1] ?? 'gan-dan' }
}

/** One call of the API, typed by its endpoint: `request<typeof getTask>('GET', '/tasks/:id', { params: { id } })`. */
export const request = async <E extends Endpoint>(
  method: E['method'],
  path: E['path'],
  ...[call]: Rest<E>
): Promise<ResponseOf<E>> => {
  const loose = (call ?? {}) as LooseCall
  const hasJson = loose.body !== undefined
  const reply = await send(addressOf(path, loose), {
    method,
    headers: headersOf(loose, hasJson),
    ...(hasJson ? { body: JSON.stringify(loose.body) } : {}),
    ...(loose.signal ? { signal: loose.signal } : {}),
  })
  return reply as ResponseOf<E>
}

/** What an endpoint answers with bytes to a text it was sent. */
export const requestFile = async (path: string, call: Pick<LooseCall, 'params' | 'body'>): Promise<Blob> => {
  const init = { method: 'POST', headers: headersOf(call, true), body: JSON.stringify(call.body) }
  return (await reach(addressOf(path, call), init)).blob()
}

/** One file as multipart/form-data, to an endpoint that says `upload`. */
export const upload = async <E extends Endpoint & { upload: true }>(
  path: E['path'],
  file: File,
  ...[call]: Rest<E>
): Promise<ResponseOf<E>> => {
  const loose = (call ?? {}) as LooseCall
  const body = new FormData()
  body.append('file', file, file.name)
  const reply = await send(addressOf(path, loose), {
    method: 'POST',
    headers: headersOf(loose, false),
    body,
    ...(loose.signal ? { signal: loose.signal } : {}),
  })
  return reply as ResponseOf<E>
}
