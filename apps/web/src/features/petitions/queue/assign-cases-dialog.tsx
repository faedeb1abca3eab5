import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { useAssignCases } from '../cases.api.ts'
import { casesTexts } from '../texts-cases.ts'
import { useHandlers } from './case-choices.ts'

interface AssignCasesDialogProps {
  caseIds: string[]
  onClose: () => void
  onDone: () => void
}

/** Gives cases to one handler; all of them or none. */
export function AssignCasesDialog({ caseIds, onClose, onDone }: AssignCasesDialogProps) {
  const texts = useTexts(casesTexts)
  const handlers = useHandlers()
  const [handlerUserId, setHandler] = useState('')
  const [isMissing, setMissing] = useState(false)
  const assign = useAssignCases()
  const send = () => {
    const name = handlers.find(({ value }) => value === handlerUserId)?.label
    setMissing(name === undefined)
    if (name === undefined) return
    const onSuccess = ({ assigned }: { assigned: number }) => {
      notify('done', texts.assigned(assigned, name))
      onDone()
    }
    assign.mutate({ caseIds, handlerUserId }, { onSuccess })
  }
  return (
    <FormDialog
      title={texts.assignTitle(caseIds.length)}
      submitLabel={texts.assign}
      onSubmit={send}
      onClose={onClose}
      isPending={assign.isPending}
      error={assign.error}
      size="md"
    >
      <NativeSelect
        label={texts.assignTo}
        value={handlerUserId}
        onChange={(event) => {
          setHandler(event.currentTarget.value)
          setMissing(false)
        }}
        error={isMissing ? texts.assignMissing : undefined}
        data={[{ value: '', label: '—' }, ...handlers]}
        data-autofocus
      />
    </FormDialog>
  )
}
