import { IMPORT_KINDS } from '@gandan/domain/indicators/import-kinds'
import { FREQUENCIES } from '@gandan/domain/indicators/definition'
import { Button, FileInput, NativeSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf, newKey } from '../../../api/client.ts'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { notify } from '../../../shell/notices.ts'
import { Page } from '../../../shell/page.tsx'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { useToday } from '../../organisation/session.api.ts'
import { periodAsked } from '../indicators-search.ts'
import styles from '../indicators.module.css'
import { PeriodPicker } from '../period-picker.tsx'
import { indicatorTexts } from '../texts.ts'
import { useImportFile, type ImportAsked } from './imports.api.ts'
import { importsTexts } from './imports-texts.ts'
import { PreviewTables } from './preview-tables.tsx'
import { TakenList } from './taken-list.tsx'

const route = getRouteApi('/shell/indicators/imports')

/** Figures from a filled workbook: template out, preview, in, and back out again. */
export function ImportsPage() {
  const texts = useTexts(importsTexts)
  const words = useTexts(indicatorTexts)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const period = periodAsked(search, 'month', useToday())
  const what = search.what ?? 'values'
  const { kind, year, index } = period
  const asked: ImportAsked = { what, kind, year, index }
  return (
    <Page title={words.imports} intro={texts.intro}>
      <NativeSelect
        label={texts.what}
        value={what}
        w="fit-content"
        mb="sm"
        onChange={(event) => {
          const next = IMPORT_KINDS.find((one) => one === event.currentTarget.value)
          void navigate({ search: (before) => ({ ...before, what: next }) })
        }}
        data={IMPORT_KINDS.map((one) => ({ value: one, label: texts.kinds[one] }))}
      />
      <PeriodPicker
        kinds={FREQUENCIES}
        period={period}
        onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change, index: change.index }) })}
      />
      <FileIn key={`${what}${kind}${year}${index}`} asked={asked} />
      <TakenList />
    </Page>
  )
}

/** The file chosen, what it would change, and taking it in. */
const useFileIn = (asked: ImportAsked) => {
  const texts = useTexts(importsTexts)
  const [file, setFile] = useState<File | null>(null)
  const [key, setKey] = useState(newKey)
  const preview = useImportFile()
  const take = useImportFile()
  const choose = (next: File | null) => {
    setFile(next)
    setKey(newKey())
    take.reset()
    preview.reset()
    if (next) preview.mutate({ file: next, asked, isPreview: true, key: newKey() })
  }
  const send = () => {
    if (!file || take.isPending) return
    take.mutate(
      { file, asked, isPreview: false, key },
      {
        onSuccess: ({ errors }) => {
          if (errors.length > 0) return
          notify('done', texts.takenIn)
          choose(null)
        },
      },
    )
  }
  return { file, choose, send, preview, take }
}

function FileIn({ asked }: { asked: ImportAsked }) {
  const texts = useTexts(importsTexts)
  const { file, choose, send, preview, take } = useFileIn(asked)
  const shown = take.data ?? preview.data
  const problem = take.error ?? preview.error
  const canTake = shown && shown.errors.length === 0 && shown.changes.length > 0
  const { what, kind, year, index } = asked
  return (
    <section className={styles.section} aria-label={texts.file}>
      <div className={styles.controls}>
        <Button
          component="a"
          variant="default"
          leftSection={<Icon name="download" />}
          href={addressOf('/indicator-imports/template.xlsx', { query: { what, kind, year, index } })}
          download
        >
          {texts.template}
        </Button>
        <span className={styles.quiet}>{texts.templateHint}</span>
      </div>
      <FileInput
        label={texts.file}
        description={texts.fileHint}
        placeholder={texts.chooseFile}
        accept=".xlsx,.csv"
        value={file}
        onChange={choose}
        maw="32rem"
        mb="md"
      />
      <p role="status">{preview.isPending && texts.reading}</p>
      <ProblemAlert problem={problem ? problemOf(problem) : null} />
      {file && shown && <PreviewTables preview={shown} />}
      {file && (
        <div className={styles.controls}>
          {canTake && (
            <Button loading={take.isPending} onClick={send}>
              {texts.takeIn}
            </Button>
          )}
          <Button variant="default" onClick={() => choose(null)}>
            {texts.dropFile}
          </Button>
        </div>
      )}
    </section>
  )
}
