import type { RoleId } from '@gandan/domain/organisation/roles'
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may knock: a list of roles, anybody signed in, or anyone at all (sign-in and health only). */
export type Door = readonly RoleId[] | 'signedIn' | 'anyone'

export interface Endpoint {
  /** The verb that names it everywhere: action, api file, OpenAPI operationId. */
  name: string
  method: Method
  /** Path below `/api/v1`, parameters as `:id`. */
  path: string
  summary: string
  roles: Door
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Absent: the reply is 204, or bytes that the route sends itself. */
  response?: z.ZodType
  status?: 200 | 201 | 204
  /** `create` takes an Idempotency-Key, `edit` asks for If-Match. */
  kind?: 'create' | 'edit'
  /** How often one address may ask, where the limit of all endpoints is too wide. */
  perMinute?: number
  /** multipart/form-data with one file instead of a JSON body. */
  upload?: boolean
  /** Answers with a file that a person may also have made in the background, or sent on a schedule. */
  file?: boolean
  /** Answers with bytes that may be asked for in parts, so that nothing compresses them on the way. */
  ranges?: boolean
}

export const endpoint = <const E extends Endpoint>(definition: E): E => definition

export type ParamsOf<E extends Endpoint> = E['params'] extends z.ZodType ? z.output<E['params']> : undefined
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodType ? z.output<E['query']> : undefined
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : undefined
export type ResponseOf<E extends Endpoint> = E['response'] extends z.ZodType ? z.output<E['response']> : undefined
/** What a caller writes: defaults and optional fields may be left out. */
export type QueryInputOf<E extends Endpoint> = E['query'] extends z.ZodType ? z.input<E['query']> : undefined
export type BodyInputOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.input<E['body']> : undefined
