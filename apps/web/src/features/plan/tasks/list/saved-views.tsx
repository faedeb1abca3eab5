import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { newKey } from '../../../../api/client.ts'
import { commonTexts } from '../../../../i18n/common-texts.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { confirm } from '../../../../shell/confirm.tsx'
import { Icon } from '../../../../shell/icon.tsx'
import { notify } from '../../../../shell/notices.ts'
import type { TasksSearch } from '../tasks-search.ts'
import styles from './list.module.css'
import { listTexts } from './list-texts.ts'
import { savedViewsQuery, sendSavedView, sendSavedViewDeletion } from './saved-views.api.ts'
import { savedQueryOf, searchOfSaved } from './task-filter.ts'

/** The reader's own named filters: open one, keep the present one, forget one. */
export function SavedViews({ planId, search }: { planId: string; search: TasksSearch }) {
  const texts = useTexts(listTexts)
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      hideDetached={false}
      shadow="sm"
      width={340}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<Icon name="filter" />}
          rightSection={<Icon name="chevronDown" size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.saved}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.saved}>
        <ViewList planId={planId} onChosen={() => setOpen(false)} />
        <SaveForm search={search} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ViewList({ planId, onChosen }: { planId: string; onChosen: () => void }) {
  const texts = useTexts(listTexts)
  const common = useTexts(commonTexts)
  const queryClient = useQueryClient()
  const views = useQuery(savedViewsQuery).data?.items ?? []
  const removal = useMutation({
    mutationFn: sendSavedViewDeletion,
    onSuccess: () => {
      notify('done', texts.removed)
      return queryClient.invalidateQueries({ queryKey: savedViewsQuery.queryKey })
    },
  })
  const remove = async (id: string, name: string) => {
    const isSure = await confirm({
      title: texts.removeTitle,
      text: texts.removeText(name),
      confirmLabel: common.remove,
      isDanger: true,
    })
    if (isSure) removal.mutate(id)
  }
  if (views.length === 0) return <p className={styles.quiet}>{texts.savedEmpty}</p>
  return (
    <ul className={styles.views}>
      {views.map((view) => (
        <li key={view.id}>
          <Link to="/plans/$planId/tasks" params={{ planId }} search={searchOfSaved(view.query)} onClick={onChosen}>
            {view.name}
          </Link>
          <ActionIcon aria-label={texts.removeView(view.name)} onClick={() => void remove(view.id, view.name)}>
            <Icon name="trash" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

function SaveForm({ search }: { search: TasksSearch }) {
  const texts = useTexts(listTexts)
  const queryClient = useQueryClient()
  const [key, setKey] = useState(newKey)
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const saving = useMutation({
    mutationFn: sendSavedView,
    onSuccess: (view) => {
      notify('done', texts.savedDone(view.name))
      setName('')
      setTried(false)
      setKey(newKey())
      return queryClient.invalidateQueries({ queryKey: savedViewsQuery.queryKey })
    },
  })
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '') saving.mutate({ key, name: name.trim(), query: savedQueryOf(search) })
  }
  return (
    <form noValidate onSubmit={save} className={styles.save}>
      <TextInput
        label={texts.savedName}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isTried && name.trim() === '' ? texts.nameMissing : undefined}
      />
      <Button type="submit" variant="light" loading={saving.isPending} fullWidth>
        {texts.saveCurrent}
      </Button>
    </form>
  )
}
