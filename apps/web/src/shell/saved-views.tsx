import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, type LinkOptions } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { newKey } from '../api/client.ts'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import { confirm } from './confirm.tsx'
import { Icon } from './icon.tsx'
import { notify } from './notices.ts'
import styles from './filters.module.css'
import { filterTexts } from './filter-texts.ts'
import { savedViewsQuery, sendSavedView, sendSavedViewDeletion, type SavedList } from './saved-views.api.ts'

interface SavedViewsProps {
  list: SavedList
  /** The present filter as it stands in the address */
  query: string
  linkOf: (query: string) => Pick<LinkOptions, 'to' | 'params' | 'search'>
}

/** The reader's own named filters: open one, keep the present one, forget one. */
export function SavedViews({ list, query, linkOf }: SavedViewsProps) {
  const texts = useTexts(filterTexts)
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
        <ViewList list={list} linkOf={linkOf} onChosen={() => setOpen(false)} />
        <SaveForm list={list} query={query} />
      </Popover.Dropdown>
    </Popover>
  )
}

function ViewList({ list, linkOf, onChosen }: Pick<SavedViewsProps, 'list' | 'linkOf'> & { onChosen: () => void }) {
  const texts = useTexts(filterTexts)
  const common = useTexts(commonTexts)
  const queryClient = useQueryClient()
  const views = useQuery(savedViewsQuery(list)).data?.items ?? []
  const removal = useMutation({
    mutationFn: sendSavedViewDeletion,
    onSuccess: () => {
      notify('done', texts.removed)
      return queryClient.invalidateQueries({ queryKey: savedViewsQuery(list).queryKey })
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
          <Link {...linkOf(view.query)} onClick={onChosen}>
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

function SaveForm({ list, query }: Pick<SavedViewsProps, 'list' | 'query'>) {
  const texts = useTexts(filterTexts)
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
      return queryClient.invalidateQueries({ queryKey: savedViewsQuery(list).queryKey })
    },
  })
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '') saving.mutate({ list, key, name: name.trim(), query })
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
