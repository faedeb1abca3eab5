import type { ReportDetail, ReportSection } from '@gandan/contracts/reports/reports'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { reportsTexts } from '../reports-texts.ts'
import styles from '../reports.module.css'

const SectionEditor = lazy(async () => ({ default: (await import('./section-editor.tsx')).SectionEditor }))

interface SectionProps {
  report: ReportDetail
  section: ReportSection
}

/** A section as it will be read, its figures as chips that lead to their records; the writer edits it in place. */
export function SectionView({ report, section }: SectionProps) {
  const texts = useTexts(reportsTexts)
  const [isEditing, setEditing] = useState(false)
  const { id, level, number, heading, paragraphs } = section
  const name = `${number}. ${heading}`
  const Heading = level === 1 ? 'h2' : 'h3'
  const hasBody = paragraphs.length > 0
  const isParent = level === 1 && report.sections.some((one) => one.id.startsWith(`${id}.`))
  return (
    <section aria-label={name} className={styles.section} id={`muc-${id}`}>
      <div className={styles.sectionHead}>
        <Heading lang="vi">{name}</Heading>
        {report.can.edit && !isParent && (
          <Button
            variant="subtle"
            size="compact-sm"
            className="no-print"
            aria-expanded={isEditing}
            aria-label={isEditing ? undefined : texts.editSection(name)}
            onClick={() => setEditing(!isEditing)}
          >
            {isEditing ? texts.done : texts.edit}
          </Button>
        )}
      </div>
      <Suspense>{isEditing && <SectionEditor report={report} section={section} name={name} />}</Suspense>
      {hasBody && <Paragraphs report={report} section={section} />}
      {!hasBody && !isParent && !isEditing && <p className={styles.muted}>{texts.emptySection}</p>}
    </section>
  )
}

function Paragraphs({ report, section }: SectionProps) {
  return (
    <div lang="vi" className={styles.paragraphs}>
      {section.paragraphs.map((pieces, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
        <p key={at}>
          {pieces.map((piece, place) =>
            piece.key === null ? (
              piece.text
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- pieces have no identity but their place
              <FigureChip key={place} report={report} code={piece.key} text={piece.text} />
            ),
          )}
        </p>
      ))}
    </div>
  )
}

function FigureChip({ report, code, text }: { report: ReportDetail; code: string; text: string }) {
  const texts = useTexts(reportsTexts)
  const { communeId, period, figures, can } = report
  const name = figures.find(({ key }) => key === code)?.name ?? code
  if (!can.openRecords || code.startsWith('KH.'))
    return (
      <span className={styles.chip} title={`${code} – ${name}`}>
        {text}
      </span>
    )
  const { kind, year, index } = period
  return (
    <Link
      to="/communes/$communeId/figures"
      params={{ communeId }}
      search={{ period: kind, year, index, code, part: 'numerator' }}
      className={styles.chip}
      title={texts.figureLink(`${code} – ${name}`, text)}
    >
      {text}
    </Link>
  )
}
