import { DomainError } from '@gandan/domain/shared/domain-error'
import type { ProblemCode } from '../../http/problem-texts.ts'

/** One refusal of one field of many, such as `cells.3.numerator`. */
export interface FieldError {
  field: string
  code: ProblemCode
}

const FIRST = ['notPermitted', 'staleVersion']

/** Refuses the whole, naming each field at fault; what forbids or is out of date speaks before what is only wrong. */
export const refuseFaulty = (code: string, errors: readonly FieldError[], details: object = {}): void => {
  if (errors.length === 0) return
  const graver = FIRST.find((one) => errors.some((error) => error.code === one))
  throw new DomainError(graver ?? code, { ...details, errors })
}
