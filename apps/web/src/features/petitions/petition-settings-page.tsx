import { canSetPetitionRules } from '@gandan/domain/petitions/permissions'
import { Button, Group, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { problemOf } from '../../api/problem.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { notify } from '../../shell/notices.ts'
import { Page } from '../../shell/page.tsx'
import { ProblemAlert } from '../../shell/problem-alert.tsx'
import { focusFirstError, sendOnCtrlEnter } from '../../shell/focus-first-error.ts'
import { useActor } from '../organisation/session.api.ts'
import { StaleNotice } from '../organisation/stale-notice.tsx'
import { petitionSettingsQuery, useUpdatePetitionSettings } from './cases.api.ts'
import styles from './cases.module.css'
import { MovesList, type Moves } from './moves-list.tsx'
import { bodyOf, draftOf, isReason, isSound, type PetitionSettings, type SettingsDraft } from './settings-draft.ts'
import { SettingsFields } from './settings-fields.tsx'
import { casesTexts } from './texts-cases.ts'
import { settingsTexts } from './texts-settings.ts'

/** What the commune set itself; leaders see which cases move before they change it. */
export function PetitionSettingsPage() {
  const texts = useTexts(settingsTexts)
  const cases = useTexts(casesTexts)
  const settings = useQuery(petitionSettingsQuery)
  const canEdit = canSetPetitionRules(useActor())
  return (
    <Page
      title={texts.title}
      intro={canEdit ? texts.intro : texts.readOnly}
      width="narrow"
      breadcrumbs={[{ label: cases.title, link: { to: '/cases' } }]}
    >
      {settings.isPending && <LoadingState rows={6} />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <SettingsForm settings={settings.data} canEdit={canEdit} />}
    </Page>
  )
}

/** What is typed, the moves it was last shown to make, and the way to preview and to save it. */
const useSettingsEdit = (settings: PetitionSettings) => {
  const texts = useTexts(settingsTexts)
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [version, setVersion] = useState(settings.version)
  const [moves, setMoves] = useState<Moves | null>(null)
  const update = useUpdatePetitionSettings()
  const problem = update.error === null ? null : problemOf(update.error)
  const latest =
    problem?.code === 'staleVersion' ? (problem.details.current as PetitionSettings | undefined) : undefined
  const send = (isPreview: boolean, at = version) => {
    if (update.isPending) return
    setVersion(at)
    const onSuccess = (found: Moves) => {
      setMoves(isPreview ? found : null)
      if (isPreview) return
      setVersion(at + 1)
      setDraft((now) => ({ ...now, reason: '' }))
      notify('done', texts.saved)
    }
    update.mutate({ version: at, body: bodyOf(draft, isPreview) }, { onSuccess })
  }
  const change = (patch: Partial<SettingsDraft>) => {
    setDraft({ ...draft, ...patch })
    setMoves(null)
  }
  const reload = (now: PetitionSettings) => {
    setDraft(draftOf(now))
    setVersion(now.version)
    setMoves(null)
    update.reset()
  }
  return { draft, change, moves, send, reload, problem, latest, isPending: update.isPending }
}

function SettingsForm({ settings, canEdit }: { settings: PetitionSettings; canEdit: boolean }) {
  const texts = useTexts(settingsTexts)
  const form = useRef<HTMLFormElement>(null)
  const [wasSent, setWasSent] = useState(false)
  const { draft, change, moves, send, reload, problem, latest, isPending } = useSettingsEdit(settings)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setWasSent(!isSound(draft))
    if (isSound(draft)) send(moves === null)
    else focusFirstError(form.current)
  }
  return (
    <form ref={form} className={styles.form} aria-label={texts.title} noValidate onSubmit={submit}>
      <SettingsFields draft={draft} onChange={change} isDisabled={!canEdit} />
      {canEdit && (
        <Textarea
          label={texts.reason}
          value={draft.reason}
          maxLength={500}
          rows={2}
          error={wasSent && !isReason(draft.reason) ? texts.reasonMissing : undefined}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          onKeyDown={sendOnCtrlEnter}
        />
      )}
      {moves && <MovesList moves={moves} />}
      {latest ? (
        <StaleNotice
          current={texts.stale(latest.version)}
          onReload={() => reload(latest)}
          onKeep={() => send(moves === null, latest.version)}
        />
      ) : (
        <ProblemAlert problem={problem} />
      )}
      {canEdit && (
        <Group>
          <Button type="submit" loading={isPending}>
            {moves === null ? texts.preview : texts.apply}
          </Button>
        </Group>
      )}
    </form>
  )
}
