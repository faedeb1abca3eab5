import { Alert } from '@mantine/core'
import { problemMessage } from '../api/problem-message.ts'
import type { ApiProblem } from '../api/problem.ts'
import { Icon } from './icon.tsx'

/** A refusal inside a form; nothing when there is none. */
export function ProblemAlert({ problem }: { problem: ApiProblem | null }) {
  if (problem === null) return null
  return (
    <Alert color="red" icon={<Icon name="warning" />} role="alert">
      {problemMessage(problem)}
    </Alert>
  )
}
