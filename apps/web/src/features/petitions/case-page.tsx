import type { CaseDetail } from '@gandan/contracts/petitions/case-shapes'
import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { subTopicName, topicName } from '@gandan/domain/petitions/topics'
import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
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
          <Matter detail={detail} />
          <Timeline detail={detail} />
          <ClockTable detail={detail} />
        </div>
        <div className={styles.side}>
          <Facts detail={detail} />
          <IdentityBlock detail={detail} />
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

function Matter({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  return (
    <section className={styles.section} aria-labelledby="petitions">
      <h2 id="petitions">{texts.petitions}</h2>
      <ul className={styles.timeline}>
        {detail.petitions.map((petition) => (
          <li key={petition.id}>
            <p>{petition.summary}</p>
            {petition.request !== null && <p>{petition.request}</p>}
            <p className={styles.quiet}>
              {petition.code} · {formats.day(petition.receivedOn)} · {words.channels[petition.channel]} ·{' '}
              {petition.forwardedBy ?? words.petitionSources[petition.source]} · {texts.people(petition.personCount)}
            </p>
          </li>
        ))}
      </ul>
    </section>
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

function Related({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  return (
    <>
      {detail.related.length > 0 && (
        <section className={styles.section} aria-labelledby="related">
          <h2 id="related">{texts.related}</h2>
          <ul className={styles.moves}>
            {detail.related.map(({ id, code, title }) => (
              <li key={id}>
                <Link to="/cases/$caseId" params={{ caseId: id }}>
                  {code}
                </Link>{' '}
                {title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {detail.documents.length > 0 && (
        <section className={styles.section} aria-labelledby="documents">
          <h2 id="documents">{texts.documents}</h2>
          <ul className={styles.moves}>
            {detail.documents.map(({ id, title, template, number, createdAt }) => (
              <li key={id}>
                {title} ({words.templates[template]}
                {number === null ? '' : `, ${number}`}, {formats.instant(createdAt)})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
