import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { StaleNotice } from '../../organisation/stale-notice.tsx'
import { registerTexts } from '../texts.ts'

interface LineDialogProps<Row> {
  title: string
  isNew: boolean
  /** Of `useLineForm`. */
  line: {
    newer: Row | null
    isContinued: boolean
    setContinued: (isContinued: boolean) => void
    isPending: boolean
    error: unknown
    send: () => void
    keepMine: () => void
    takeNewer: () => void
  }
  wordsOf: (row: Row) => string
  /** Left out where one line is seldom followed by another. */
  canContinue?: boolean
  onClose: () => void
  children: ReactNode
}

/** The dialog of one line: Ctrl+Enter saves, and a new line may follow at once. */
export function LineDialog<Row>({ title, isNew, line, wordsOf, canContinue, onClose, children }: LineDialogProps<Row>) {
  const texts = useTexts(registerTexts)
  const common = useTexts(commonTexts)
  return (
    <FormDialog
      title={title}
      submitLabel={common.save}
      onSubmit={line.send}
      onClose={onClose}
      isPending={line.isPending}
      error={line.error}
      size="xl"
    >
      {children}
      {line.newer !== null && (
        <StaleNotice current={wordsOf(line.newer)} onReload={line.takeNewer} onKeep={line.keepMine} />
      )}
      {isNew && canContinue && (
        <Checkbox
          label={texts.continue}
          checked={line.isContinued}
          onChange={(event) => line.setContinued(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
