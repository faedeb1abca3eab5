import { canDraftPlan } from '@gandan/domain/plan/permissions'
import { Button, Tabs, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { newKey } from '../../../api/client.ts'
import { problemOf, type ApiProblem } from '../../../api/problem.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { EmptyState } from '../../../shell/empty-state.tsx'
import { notify } from '../../../shell/notices.ts'
import { Page } from '../../../shell/page.tsx'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { useActor } from '../../organisation/session.api.ts'
import { planTexts } from '../plan-texts.ts'
import { useImportPlan, type PlanSource } from '../plans.api.ts'
import { FileDrop } from './file-drop.tsx'
import styles from './import-page.module.css'

const MOST_BYTES = 20 * 1_024 * 1_024
const MOST_CHARACTERS = 2_000_000

type FileComplaint = 'fileTooLarge' | 'fileEmpty' | 'fileType'

const complaintOf = (file: File): FileComplaint | null => {
  if (!/\.(docx|txt|text|md)$/i.test(file.name)) return 'fileType'
  if (file.size === 0) return 'fileEmpty'
  return file.size > MOST_BYTES ? 'fileTooLarge' : null
}

/** Sends a source once and goes to its review; the same source tried again is the same plan. */
const useReading = () => {
  const texts = useTexts(planTexts)
  const navigate = useNavigate()
  const { mutate, isPending, error, reset } = useImportPlan()
  const key = useRef(newKey())
  return {
    isReading: isPending,
    problem: error === null ? null : problemOf(error),
    /** Another source is another intent. */
    renew: () => {
      key.current = newKey()
      reset()
    },
    send: (source: PlanSource) =>
      mutate(
        { source, key: key.current },
        {
          onSuccess: ({ id }) => {
            notify('done', texts.imported)
            void navigate({ to: '/plans/$planId/review', params: { planId: id } })
          },
        },
      ),
  }
}

function Sending({
  isReading,
  problem,
  children,
}: {
  isReading: boolean
  problem: ApiProblem | null
  children: ReactNode
}) {
  const texts = useTexts(planTexts)
  return (
    <>
      <ProblemAlert problem={problem} />
      <div className={styles.row}>
        {children}
        <span role="status">{isReading ? texts.reading : ''}</span>
      </div>
    </>
  )
}

function FilePanel() {
  const texts = useTexts(planTexts)
  const [file, setFile] = useState<File | null>(null)
  const { send, renew, isReading, problem } = useReading()
  const complaint = file && complaintOf(file)
  const choose = (chosen: File) => {
    renew()
    setFile(chosen)
  }
  return (
    <div className={styles.panel}>
      <FileDrop file={file} onChoose={choose} />
      {complaint && <p role="alert">{texts[complaint]}</p>}
      <Sending isReading={isReading} problem={problem}>
        {file && !complaint && (
          <Button loading={isReading} onClick={() => send({ file })}>
            {texts.read}
          </Button>
        )}
      </Sending>
    </div>
  )
}

function PastePanel() {
  const texts = useTexts(planTexts)
  const formats = useFormats()
  const [text, setText] = useState('')
  const [isTried, setIsTried] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const { send, renew, isReading, problem } = useReading()
  const complaint = text.trim() === '' ? texts.pasteEmpty : text.length > MOST_CHARACTERS ? texts.tooLong : null
  const submit = () => {
    setIsTried(true)
    if (complaint !== null) area.current?.focus()
    else send({ text })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <div className={styles.panel}>
      <Textarea
        ref={area}
        className={styles.text}
        label={texts.pasteLabel}
        description={texts.pasteHint}
        rows={14}
        value={text}
        error={isTried || text.length > MOST_CHARACTERS ? complaint : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value)
          if (problem !== null || isTried) renew()
        }}
      />
      <Sending isReading={isReading} problem={problem}>
        <Button loading={isReading} onClick={submit}>
          {texts.read}
        </Button>
        <span className={styles.hint}>{texts.characters(formats.number(text.length, 0))}</span>
      </Sending>
    </div>
  )
}

export function ImportPage() {
  const texts = useTexts(planTexts)
  const actor = useActor()
  const isPlanner = actor.communeId !== null && canDraftPlan(actor, { communeId: actor.communeId })
  return (
    <Page
      title={texts.importPlan}
      intro={texts.importIntro}
      breadcrumbs={[{ label: texts.plans, link: { to: '/plans' } }]}
      width="narrow"
    >
      {isPlanner ? (
        <Tabs defaultValue="file" keepMounted>
          <Tabs.List>
            <Tabs.Tab value="file">{texts.importFile}</Tabs.Tab>
            <Tabs.Tab value="paste">{texts.importPaste}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="file">
            <FilePanel />
          </Tabs.Panel>
          <Tabs.Panel value="paste">
            <PastePanel />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <EmptyState title={texts.notPlanner} icon="info" />
      )}
    </Page>
  )
}
