import { Alert, Text } from '@mantine/core'
import type { verifyAuditChain } from '@gandan/contracts/audit'
import type { ResponseOf } from '@gandan/contracts/endpoint'
import { problemMessage } from '../../api/problem-message.ts'
import { problemOf } from '../../api/problem.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'
import { auditTexts } from './texts.ts'

interface VerificationProps {
  result: ResponseOf<typeof verifyAuditChain> | undefined
  error: Error | null
}

export function Verification({ result, error }: VerificationProps) {
  const texts = useTexts(auditTexts)
  const formats = useFormats()
  if (error)
    return (
      <Alert color="red" icon={<Icon name="warning" />} mb="md" role="alert">
        {problemMessage(problemOf(error))}
      </Alert>
    )
  if (result === undefined) return null
  const count = formats.number(result.checked)
  if (result.brokenAt === null)
    return (
      <Alert color="green" icon={<Icon name="check" />} mb="md" role="status">
        <Text fw={600}>{result.checked === 0 ? texts.holdsNone : texts.holds(count)}</Text>
      </Alert>
    )
  return (
    <Alert color="red" icon={<Icon name="warning" />} mb="md" role="alert">
      <Text fw={600}>{texts.broken(formats.number(result.brokenAt), count)}</Text>
      <Text>{texts.brokenAdvice}</Text>
    </Alert>
  )
}
