import { Alert } from '@mantine/core'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import styles from './case.module.css'
import { joiningTexts } from './joining-texts.ts'

/** What a change that cannot be undone will do. */
export function Consequences({ of }: { of: readonly string[] }) {
  const texts = useTexts(joiningTexts)
  return (
    <Alert color="amber" icon={<Icon name="warning" />} title={texts.consequences} role="note">
      <ul className={styles.moves}>
        {of.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Alert>
  )
}
