import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { caseDocumentQuery, downloadDocument } from './case-detail.api.ts'
import { caseWords } from './case-words.ts'
import { documentTexts } from './document/document-texts.ts'
import { OfficialPaper } from './document/official-paper.tsx'
import { useCaseCrumbs } from './document/case-crumbs.ts'
import { PaperActions } from './document/paper-actions.tsx'

/** A document as it was kept with a step: read, printed, copied, never changed. */
export function DocumentPage() {
  const { caseId, documentId } = useParams({ from: '/shell/cases/$caseId/documents/$documentId' })
  const texts = useTexts(documentTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  const breadcrumbs = useCaseCrumbs(caseId)
  const { data, error, refetch } = useQuery(caseDocumentQuery(caseId, documentId))
  if (!data)
    return (
      <Page title={texts.document} breadcrumbs={breadcrumbs}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
      </Page>
    )
  const { title, text, template, number, createdAt } = data
  const said = [words.templates[template], number === null ? null : texts.numbered(number)].filter(Boolean).join(' · ')
  return (
    <Page
      title={title}
      breadcrumbs={breadcrumbs}
      intro={`${said}. ${texts.kept(formats.instant(createdAt))}`}
      actions={<PaperActions text={text} onFile={() => downloadDocument(caseId, documentId)} />}
      isHeadPrinted={false}
    >
      <OfficialPaper text={text} label={title} />
    </Page>
  )
}
