import type { Endpoint, ResponseOf } from '@gandan/contracts/endpoint'

/** What the stub saw of a call. */
export interface SeenCall {
  method: string
  /** With query, below /api/v1 */
  address: string
  body: unknown
  headers: Headers
}

export interface Refusal {
  status: number
  code: string
  title: string
  errors?: { field: string; code: string; message: string }[]
  details?: Record<string, unknown>
}

interface Answered {
  status: number
  body: unknown
}

export interface StubRoute {
  method: string
  path: string
  answer: (call: SeenCall) => Answered | Promise<Answered>
}

type Answer<E extends Endpoint> = ResponseOf<E> | ((call: SeenCall) => ResponseOf<E>)

/** One row of the table: what the API answers to an endpoint; a later row for the same endpoint wins. */
export const reply = <E extends Endpoint>(method: E['method'], path: E['path'], answer: Answer<E>): StubRoute => ({
  method,
  path,
  answer: (call) => {
    const body = typeof answer === 'function' ? (answer as (seen: SeenCall) => unknown)(call) : answer
    return { status: body === undefined ? 204 : 200, body }
  },
})

/** A row that refuses, as problem+json. */
export const refuse = <E extends Endpoint>(method: E['method'], path: E['path'], refusal: Refusal): StubRoute => ({
  method,
  path,
  answer: () => ({
    status: refusal.status,
    body: { type: `urn:gandan:problem:${refusal.code}`, requestId: 'req-test', ...refusal },
  }),
})

const matches = (route: StubRoute, method: string, path: string): boolean =>
  route.method === method && new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path)

const bodyOf = (init: RequestInit | undefined): unknown =>
  typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body

/** A fetch that answers from the table; an exact path beats one with parameters, what is not in it fails the test. */
export const stubFetch = (
  routes: readonly StubRoute[],
  calls: SeenCall[],
  complain: (words: string) => void = () => undefined,
): typeof fetch => {
  const ordered = [...routes].toReversed().toSorted((a, b) => a.path.split(':').length - b.path.split(':').length)
  return async (input, init) => {
    const method = init?.method ?? 'GET'
    const address = (input instanceof Request ? input.url : input.toString()).replace(/^.*\/api\/v1/, '')
    const call = { method, address, body: bodyOf(init), headers: new Headers(init?.headers) }
    calls.push(call)
    const route = ordered.find((one) => matches(one, method, address.replace(/\?.*$/, '')))
    if (!route) {
      complain(`The test has no reply for ${method} ${address}`)
      throw new TypeError('no reply')
    }
    const { status, body } = await route.answer(call)
    const type = status >= 400 ? 'application/problem+json' : 'application/json'
    const text = status === 204 ? null : JSON.stringify(body)
    return new Response(text, { status, headers: { 'content-type': type } })
  }
}
