import type { ReceptionVisit } from '@gandan/contracts/petitions/receptions'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { LinkButton } from '../../../shell/link-button.tsx'
import { caseWords } from '../case-words.ts'
import { registerTexts } from '../texts-reception.ts'
import styles from './reception.module.css'

const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(', ')

interface RegisterTableProps {
  visits: readonly ReceptionVisit[]
  canRegister: boolean
}

/** The register in the thirteen columns of Mẫu 03/TCD; who came is sealed and never shown here. */
export function RegisterTable({ visits, canRegister }: RegisterTableProps) {
  const texts = useTexts(registerTexts)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {Object.values(texts.columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" className="no-print">
              <span className="visually-hidden">{texts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <VisitRow key={visit.id} visit={visit} canRegister={canRegister} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function VisitRow({ visit, canRegister }: { visit: ReceptionVisit; canRegister: boolean }) {
  const texts = useTexts(registerTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  const { columns } = texts
  const marks = joined(visit.isGroup ? texts.isGroup : null, visit.isRepeat ? texts.isRepeat : null)
  return (
    <tr>
      <th scope="row">{visit.number}</th>
      <td data-label={columns.on}>{formats.day(visit.on)}</td>
      <td data-label={columns.person}>{texts.sealedPeople(formats.number(visit.personCount, 0))}</td>
      <td data-label={columns.idNumber}>{texts.sealed}</td>
      <td data-label={columns.content}>
        <div className={styles.long}>
          {visit.content}
          {marks !== '' && <div className={styles.quiet}>{marks}</div>}
        </div>
      </td>
      <td data-label={columns.kind}>{words.kinds[visit.kind]}</td>
      <td data-label={columns.personCount}>{formats.number(visit.personCount, 0)}</td>
      <td data-label={columns.handledBefore}>{visit.handledBefore}</td>
      <td data-label={columns.jurisdiction}>{visit.isWithinJurisdiction ? 'x' : ''}</td>
      <td data-label={columns.guided}>{joined(visit.guidedTo, visit.guidanceNumber)}</td>
      <td data-label={columns.passed}>{joined(visit.passedTo, visit.passedNumber)}</td>
      <td data-label={columns.result}>{visit.result}</td>
      <td data-label={columns.note}>{visit.note}</td>
      <td className="no-print">
        {visit.caseId !== null ? (
          <Link to="/cases/$caseId" params={{ caseId: visit.caseId }}>
            {texts.seeCase}
          </Link>
        ) : (
          canRegister && (
            <LinkButton
              to="/cases/new"
              search={{ visit: visit.id }}
              variant="default"
              size="compact-md"
              aria-label={texts.makePetitionOf(visit.number)}
            >
              {texts.makePetition}
            </LinkButton>
          )
        )}
      </td>
    </tr>
  )
}
