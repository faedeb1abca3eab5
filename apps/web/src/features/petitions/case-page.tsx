import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { subTopicName, topicName } from '@gandan/domain/petitions/topics'
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { commonTexts } from '../../i18n/common-texts.ts'
import { useFormats } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { ErrorState } from '../../shell/error-state.tsx'
import { Icon } from '../../shell/icon.tsx'
import { LoadingState } from '../../shell/loading-state.tsx'
import { Page } from '../../shell/page.tsx'
import { caseQuery } from './case-detail.api.ts'
import { caseWords } from './case-words.ts'
import styles from './case/case.module.css'
import { CaseActions } from './case/case-actions.tsx'
import { CaseClock } from './case/case-clock.tsx'
import { ClockTable } from './case/clock-table.tsx'
import { IdentityBlock } from './case/identity-block.tsx'
import { NextSteps } from './case/next-steps.tsx'
import { Papers } from './case/papers.tsx'
import { PetitionList } from './case/petition-list.tsx'
import { Related } from './case/related.tsx'
import { caseTexts } from './case/texts.ts'
import { Timeline } from './case/timeline.tsx'

/** One case whole: its clock on top, what may be done next, what happened, its petitions and deadlines. */
export function CasePage() {
  const { caseId } = useParams({ from: '/shell/cases/$caseId' })
  const texts = useTexts(caseTexts)
  const { data, error, refetch } = useQuery(caseQuery(caseId))
  if (data) return <WholeCase key={data.id} detail={data} />
  return (
    <Page title={texts.loading}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
    </Page>
  )
}

function WholeCase({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  return (
    <Page
      title={detail.title}
      breadcrumbs={[{ label: texts.cases, link: { to: '/cases', search: {} } }]}
      intro={`${detail.code} · ${words.kinds[detail.kind]} · ${words.states[detail.state]}`}
      actions={<CaseActions detail={detail} />}
    >
      <Warnings detail={detail} />
      <CaseClock detail={detail} />
      <NextSteps detail={detail} />
      <div className={styles.layout}>
        <div className={styles.main}>
          <PetitionList detail={detail} />
          <Timeline detail={detail} />
          <ClockTable detail={detail} />
        </div>
        <div className={styles.side}>
          <Facts detail={detail} />
          <IdentityBlock detail={detail} />
          <Papers detail={detail} />
          <Related detail={detail} />
        </div>
      </div>
    </Page>
  )
}

function Warnings({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  return (
    <>
      {isSecretKind(detail.kind) && (
        <Alert color="amber" icon={<Icon name="warning" />} mb="md" role="note">
          {texts.secret}
        </Alert>
      )}
      {detail.accusedLeader !== null && (
        <Alert color="red" icon={<Icon name="alert" />} mb="md" role="note">
          {texts.accused}
        </Alert>
      )}
    </>
  )
}

function Facts({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const { subTopicCode } = detail
  const rows: [string, string][] = [
    [texts.received, formats.day(detail.receivedOn)],
    [texts.petitioner, detail.petitionerLabel],
    [texts.topic, [topicName(detail.topicCode), subTopicCode && subTopicName(subTopicCode)].filter(Boolean).join(': ')],
    [texts.village, detail.villageName ?? common.none],
    [texts.handler, detail.handlerName ?? common.none],
    ...(detail.outcome ? ([[texts.fields.outcome, words.outcomes[detail.outcome]]] as [string, string][]) : []),
  ]
  return (
    <section className={styles.section} aria-labelledby="facts">
      <h2 id="facts">{texts.facts}</h2>
      <dl className={styles.facts}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
