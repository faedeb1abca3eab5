import type { ReportDetail, ReportSection } from '@gandan/contracts/reports/reports'
import { Alert, Button, Group, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { problemMessage } from '../../../api/problem-message.ts'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { StaleNotice } from '../../organisation/stale-notice.tsx'
import { readDraft, reportQuery, useSaveSection } from '../reports.api.ts'
import { reportsTexts } from '../reports-texts.ts'
import styles from '../reports.module.css'

const PAUSE_MS = 1_200
const MOST = 20_000

/** What is typed is saved after a pause and on leaving; what could not be saved stays here and says so. */
const useAutosave = (reportId: string, { id: sectionId, text: kept }: ReportSection) => {
  const [typed, setTyped] = useState(kept)
  const [known, setKnown] = useState(kept)
  const save = useSaveSection(reportId)
  const isChanged = typed !== known
  const saveNow = () => save.mutate({ sectionId, text: typed }, { onSuccess: () => setKnown(typed) })
  const saveChanged = useEffectEvent(() => {
    if (isChanged) saveNow()
  })
  useEffect(() => {
    const timer = setTimeout(() => saveChanged(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => saveChanged(), [])
  return { typed, setTyped, save, isChanged, saveNow }
}

interface SectionEditorProps {
  report: ReportDetail
  section: ReportSection
  name: string
}

export function SectionEditor({ report, section, name }: SectionEditorProps) {
  const texts = useTexts(reportsTexts)
  const { typed, setTyped, save, isChanged, saveNow } = useAutosave(report.id, section)
  const redraft = useMutation({
    mutationFn: () => readDraft(report.id, section.id),
    onSuccess: ({ text }) => setTyped(text),
  })
  const said = save.isPending ? texts.saving : isChanged ? texts.typed : save.isSuccess ? texts.saved : ''
  return (
    <div className={`${styles.editor} no-print`}>
      <Textarea
        label={texts.sectionText(name)}
        description={texts.tokenHelp}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        maxLength={MOST}
        autosize
        minRows={4}
        maxRows={24}
        lang="vi"
        data-autofocus
      />
      <Group gap="sm" mt="xs">
        <Button variant="default" size="compact-sm" loading={redraft.isPending} onClick={() => redraft.mutate()}>
          {texts.redraft}
        </Button>
        <span role="status" className={styles.muted}>
          {said}
        </span>
      </Group>
      {save.isError && (
        <NotSaved report={report} error={save.error} onSave={saveNow} onTake={setTyped} id={section.id} />
      )}
    </div>
  )
}

interface NotSavedProps {
  report: ReportDetail
  error: unknown
  id: string
  onSave: () => void
  onTake: (text: string) => void
}

function NotSaved({ report, error, id, onSave, onTake }: NotSavedProps) {
  const texts = useTexts(reportsTexts)
  const queryClient = useQueryClient()
  const problem = problemOf(error)
  const fresh = () => queryClient.fetchQuery({ ...reportQuery(report.id), staleTime: 0 })
  if (problem.code === 'staleVersion')
    return (
      <StaleNotice
        current={report.title}
        onReload={() => void fresh().then((now) => onTake(now.sections.find((one) => one.id === id)?.text ?? ''))}
        onKeep={() => void fresh().then(onSave)}
      />
    )
  return (
    <Alert color="red" role="alert" icon={<Icon name="warning" />} mt="xs">
      {texts.notSaved} {problemMessage(problem)}
      <Button variant="default" size="compact-sm" ml="sm" onClick={onSave}>
        {texts.saveAgain}
      </Button>
    </Alert>
  )
}
