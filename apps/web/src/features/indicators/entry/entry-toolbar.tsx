import { Alert, Button } from '@mantine/core'
import { problemMessage } from '../../../api/problem-message.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import styles from './entry.module.css'
import { entryTexts } from './entry-texts.ts'
import type { Entry } from './use-entry.ts'

/** Saving, going back and forth in what was typed, and what kept the last attempt back. */
export function EntryToolbar({ entry }: { entry: Entry }) {
  const texts = useTexts(entryTexts)
  const { history, unsaved, faultCount, problem } = entry
  return (
    <div className={`${styles.toolbar} no-print`}>
      <p className={styles.hint}>{texts.intro}</p>
      <div className={styles.buttons}>
        <Button onClick={() => entry.save(texts.saved)} disabled={unsaved.length === 0} loading={entry.isSaving}>
          {texts.save}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="undo" />}
          disabled={history.past.length === 0}
          onClick={() => entry.step({ kind: 'undo' })}
        >
          {texts.undo}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="redo" />}
          disabled={history.future.length === 0}
          onClick={() => entry.step({ kind: 'redo' })}
        >
          {texts.redo}
        </Button>
        <Button variant="subtle" disabled={unsaved.length === 0} onClick={() => entry.step({ kind: 'reset' })}>
          {texts.discard}
        </Button>
        <span role="status" className={unsaved.length > 0 ? styles.unsaved : styles.hint}>
          {unsaved.length > 0 ? texts.unsaved(unsaved.length) : texts.nothingUnsaved}
        </span>
      </div>
      {faultCount > 0 && (
        <Alert color="red" role="alert" icon={<Icon name="warning" />}>
          {texts.faultsFirst(faultCount)}
        </Alert>
      )}
      {problem && unsaved.length > 0 && (
        <Alert color="red" role="alert" icon={<Icon name="warning" />} title={texts.refused}>
          {problemMessage(problem)}
        </Alert>
      )}
    </div>
  )
}
