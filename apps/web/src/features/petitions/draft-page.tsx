import { DOCUMENT_TEMPLATES, type DocumentTemplate } from '@gandan/domain/petitions/case-step-needs'
import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { Alert, Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { Page } from '../../shell/page.tsx'
import { caseQuery, downloadDraft, draftQuery } from './case-detail.api.ts'
import { caseWords } from './case-words.ts'
import { documentTexts } from './document/document-texts.ts'
import { OfficialPaper } from './document/official-paper.tsx'
import { useCaseCrumbs } from './document/case-crumbs.ts'
import { PaperActions } from './document/paper-actions.tsx'
import styles from './document/paper.module.css'

const isTemplate = (word: string): word is DocumentTemplate => DOCUMENT_TEMPLATES.some((one) => one === word)

/** A draft filled from the case: changed here, printed or copied; the file keeps it only with its step. */
export function DraftPage() {
  const { caseId, template } = useParams({ from: '/shell/cases/$caseId/drafts/$template' })
  return isTemplate(template) ? <Draft key={template} caseId={caseId} template={template} /> : <NotFoundPage />
}

function Draft({ caseId, template }: { caseId: string; template: DocumentTemplate }) {
  const texts = useTexts(documentTexts)
  const words = useTexts(caseWords)
  const breadcrumbs = useCaseCrumbs(caseId)
  const kind = useQuery(caseQuery(caseId)).data?.kind
  const { data, error, refetch } = useQuery(draftQuery(caseId, template))
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? data?.text ?? ''
  const title = texts.draftOf(words.templates[template])
  return (
    <Page
      title={title}
      breadcrumbs={breadcrumbs}
      intro={texts.draftIntro}
      actions={data ? <PaperActions text={text} onFile={() => downloadDraft(caseId, template, text)} /> : undefined}
      isHeadPrinted={false}
    >
      {kind !== undefined && isSecretKind(kind) && (
        <Alert color="amber" icon={<Icon name="warning" />} mb="md" role="note" className="no-print">
          {texts.secret}
        </Alert>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data && (
        <div className={styles.desk}>
          <div className="no-print">
            <Textarea
              label={texts.text}
              value={text}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
              maxLength={20_000}
              rows={24}
            />
            <Button variant="subtle" mt="xs" disabled={typed === null} onClick={() => setTyped(null)}>
              {texts.reset}
            </Button>
          </div>
          <OfficialPaper text={text} label={texts.preview} />
        </div>
      )}
    </Page>
  )
}
