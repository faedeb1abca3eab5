import { useState } from 'react'
import type { UseMutationResult } from '@tanstack/react-query'
import { newKey } from '../../../api/client.ts'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { useDraftForm, type Troubles } from '../../../shell/use-draft-form.ts'
import type { Saving } from '../communications.api.ts'
import { registerTexts } from '../texts.ts'

interface Line {
  id: string
  version: number
}

interface LineForm<Row extends Line, Draft extends object, Body, Saved> {
  /** The line as it stands now, fresh after a refusal; null for a new one. */
  row: Row | null
  draftOf: (row: Row | null) => Draft
  troublesOf: (draft: Draft) => Troubles<Draft>
  bodyOf: (draft: Draft) => Body
  nameOf: (draft: Draft) => string
  save: UseMutationResult<Saved, unknown, Saving<Body>>
  onClose: () => void
  onSaved?: ((saved: Saved) => void) | undefined
  /** What the next new line begins with after one was saved. */
  nextOf?: (saved: Draft) => Draft
}

/** A line typed in a dialog: kept whatever is answered, saved over a newer version only when its writer says so. */
export const useLineForm = <Row extends Line, Draft extends object, Body, Saved>(
  line: LineForm<Row, Draft, Body, Saved>,
) => {
  const texts = useTexts(registerTexts)
  const { row, save } = line
  const [key, setKey] = useState(newKey)
  const [version, setVersion] = useState(row?.version ?? 0)
  const [isContinued, setContinued] = useState(false)
  const form = useDraftForm(() => line.draftOf(row), line.troublesOf, save.error)
  const onSuccess = (saved: Saved) => {
    notify('done', texts.saved(line.nameOf(form.draft)))
    line.onSaved?.(saved)
    if (!isContinued || row !== null || !line.nextOf) return line.onClose()
    setKey(newKey())
    return form.restart(line.nextOf(form.draft))
  }
  const sendOver = (known: number) => {
    if (!form.isWhole()) return
    const edited = row === null ? null : { id: row.id, version: known }
    save.mutate({ line: edited, key, body: line.bodyOf(form.draft) }, { onSuccess })
  }
  const isStale = save.error !== null && problemOf(save.error).code === 'staleVersion'
  const newer = isStale && row !== null && row.version !== version ? row : null
  return {
    form,
    newer,
    isContinued,
    setContinued,
    isPending: save.isPending,
    error: isStale && newer ? null : save.error,
    send: () => sendOver(version),
    keepMine: () => {
      if (newer === null) return
      setVersion(newer.version)
      sendOver(newer.version)
    },
    takeNewer: () => {
      if (newer === null) return
      setVersion(newer.version)
      form.restart(line.draftOf(newer))
      save.reset()
    },
  }
}
