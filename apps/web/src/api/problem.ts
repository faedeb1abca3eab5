import type { Problem } from '@gandan/contracts/common'

/** A refusal of the API, or `offline` when no answer came. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly requestId: string | null
  readonly errors: NonNullable<Problem['errors']>
  readonly details: Record<string, unknown>

  constructor(problem: Partial<Problem> & { status: number; code: string }) {
    super(problem.title ?? problem.code)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title ?? ''
    this.requestId = problem.requestId ?? null
    this.errors = problem.errors ?? []
    this.details = problem.details ?? {}
  }
}

/** The problem behind anything thrown; what is no answer of the API is an `internal` one. */
export const problemOf = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : new ApiProblem({ status: 0, code: 'internal' })
