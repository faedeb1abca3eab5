import { Button } from '@mantine/core'
import { problemMessage } from '../api/problem-message.ts'
import { problemOf } from '../api/problem.ts'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'
import styles from './states.module.css'
import { shellTexts } from './texts.ts'

const TITLES: Record<number, 'notFoundTitle' | 'notPermittedTitle'> = { 403: 'notPermittedTitle', 404: 'notFoundTitle' }

/** A refusal or a failure in words, with its request id and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const texts = useTexts(shellTexts)
  const common = useTexts(commonTexts)
  const problem = problemOf(error)
  return (
    <div className={styles.state} role="alert">
      <Icon name="warning" size={32} />
      <p className={styles.title}>{texts[TITLES[problem.status] ?? 'problemTitle']}</p>
      <p className={styles.text}>{problemMessage(problem)}</p>
      {problem.requestId !== null && problem.status < 500 && (
        <p className={styles.small}>
          {texts.requestId}: {problem.requestId}
        </p>
      )}
      {onRetry !== undefined && <Button onClick={onRetry}>{common.retry}</Button>}
    </div>
  )
}
