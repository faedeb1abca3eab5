import { getLanguage } from '../i18n/language.ts'
import { problemTexts } from '../i18n/problem-texts.ts'
import type { ApiProblem } from './problem.ts'

const headlineOf = (problem: ApiProblem): string => {
  const own = problemTexts[getLanguage()]
  return own[problem.code as keyof typeof own] ?? (problem.title || own.internal)
}

/** The refusal in the reader's words: what happened, which fields, and the request id when it is ours to look up. */
export const problemMessage = (problem: ApiProblem): string => {
  const fields = problem.errors.map((error) => error.message).filter(Boolean)
  const words = [headlineOf(problem), ...new Set(fields)].join('. ')
  if (problem.requestId === null || problem.status < 500) return words
  return `${words} (${problemTexts[getLanguage()].requestId}: ${problem.requestId})`
}

/** The words for one field of a form, or undefined. */
export const fieldMessage = (problem: ApiProblem | null, field: string): string | undefined =>
  problem?.errors.find((error) => error.field === field)?.message
