import { foldText } from '@gandan/domain/shared/text'
import { Select, type ComboboxParsedItem } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../i18n/texts.ts'
import { ErrorState } from '../../../../shell/error-state.tsx'
import { LoadingState } from '../../../../shell/loading-state.tsx'
import { notify } from '../../../../shell/notices.ts'
import { useToday } from '../../../organisation/session.api.ts'
import { FormDialog } from '../../../../shell/form-dialog.tsx'
import { DialogTasks } from './dialog-tasks.tsx'
import { holderGroups, holderKey, holderOfKey, type HolderGroup } from './holders.ts'
import { peopleQuery, unitsQuery } from '../../../organisation/people.api.ts'
import { useAssignTasks, type DialogTask } from './task-dialogs.api.ts'
import { dialogTexts } from './texts.ts'

const NOBODY = holderKey({ ownerUserId: null, ownerUnitId: null })

/** "Ha" finds "Hà": by the words of the choice or of its unit, with or without diacritics. */
const filterHolders = ({
  options,
  search,
}: {
  options: ComboboxParsedItem[]
  search: string
}): ComboboxParsedItem[] => {
  const wanted = foldText(search)
  const isMatch = (label: string) => foldText(label).includes(wanted)
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return isMatch(option.label) ? [option] : []
    const isWhole = typeof option.group === 'string' && isMatch(option.group)
    const items = isWhole ? option.items : option.items.filter((item) => isMatch(item.label))
    return items.length > 0 ? [{ ...option, items }] : []
  })
}

interface AssignDialogProps {
  tasks: readonly DialogTask[]
  onClose: () => void
}

const useHolderGroups = (communeId: string) => {
  const texts = useTexts(dialogTexts)
  const people = useQuery(peopleQuery(communeId))
  const units = useQuery(unitsQuery(communeId, useToday()))
  const groups =
    people.data && units.data ? holderGroups(units.data.items, people.data.items, texts.assignUnit) : undefined
  const retry = () => void Promise.all([people.refetch(), units.refetch()])
  return { groups, error: people.error ?? units.error, retry }
}

const nameOf = (groups: readonly HolderGroup[], key: string): string =>
  groups.flatMap((group) => group.items).find((item) => item.value === key)?.name ?? ''

/** Gives tasks to a person or to a whole unit of the commune; all of them or none. */
export function AssignDialog({ tasks, onClose }: AssignDialogProps) {
  const texts = useTexts(dialogTexts)
  const keys = new Set(tasks.map(holderKey))
  const [before = NOBODY] = keys
  const [key, setKey] = useState<string | null>(keys.size === 1 && before !== NOBODY ? before : null)
  const [isMissing, setMissing] = useState(false)
  const assign = useAssignTasks()
  const { groups, error, retry } = useHolderGroups(tasks[0]?.communeId ?? '')
  const send = () => {
    if (groups === undefined || assign.isPending) return
    if (key === null) return setMissing(true)
    const said = key === NOBODY ? texts.unassigned(tasks.length) : texts.assigned(nameOf(groups, key), tasks.length)
    const onSuccess = () => {
      notify('done', said)
      onClose()
    }
    return assign.mutate({ taskIds: tasks.map((task) => task.id), ...holderOfKey(key) }, { onSuccess })
  }
  return (
    <FormDialog
      size="md"
      title={texts.assignTitle(tasks.length)}
      submitLabel={texts.assignSend}
      isPending={assign.isPending}
      error={assign.error}
      onSubmit={send}
      onClose={onClose}
    >
      <DialogTasks tasks={tasks} />
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {groups === undefined && error === null && <LoadingState rows={1} />}
      {groups !== undefined && (
        <Select
          label={texts.assignHolder}
          placeholder={texts.assignSearch}
          nothingFoundMessage={texts.assignNone}
          data={[...groups, { value: NOBODY, label: texts.unassign }]}
          value={key}
          onChange={(value) => {
            setKey(value)
            setMissing(false)
          }}
          filter={filterHolders}
          error={isMissing ? texts.assignMissing : undefined}
          searchable
          allowDeselect={false}
          clearable
          withScrollArea={false}
          styles={{ options: { maxHeight: 280, overflowY: 'auto' } }}
          comboboxProps={{ withinPortal: true, transitionProps: { duration: 0 } }}
          data-autofocus
        />
      )}
    </FormDialog>
  )
}
