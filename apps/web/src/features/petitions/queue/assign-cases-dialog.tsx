import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { problemOf } from '../../../api/problem.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
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
  const common = useTexts(commonTexts)
  const handlers = useHandlers()
  const [handlerUserId, setHandler] = useState('')
  const [isMissing, setMissing] = useState(false)
  const assign = useAssignCases()
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const name = handlers.find(({ value }) => value === handlerUserId)?.label
    setMissing(name === undefined)
    if (name === undefined || assign.isPending) return
    const onSuccess = ({ assigned }: { assigned: number }) => {
      notify('done', texts.assigned(assigned, name))
      onDone()
    }
    assign.mutate({ caseIds, handlerUserId }, { onSuccess })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.assignTitle(caseIds.length)}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <form noValidate onSubmit={send}>
        <Stack gap="md">
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
          <ProblemAlert problem={assign.error === null ? null : problemOf(assign.error)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={assign.isPending}>
              {texts.assign}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
