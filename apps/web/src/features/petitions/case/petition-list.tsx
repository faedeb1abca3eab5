import type { CaseDetail, CasePetition } from '@gandan/contracts/petitions/case-shapes'
import { isSecretKind } from '@gandan/domain/petitions/permissions'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FileList } from '../../../shell/file-list.tsx'
import { caseWords } from '../case-words.ts'
import styles from './case.module.css'
import { PetitionDialog } from './petition-dialog.tsx'
import { petitionTexts } from './petition-texts.ts'
import { caseTexts } from './texts.ts'

/** What came in: each petition in its words, with the files that were handed in with it. */
export function PetitionList({ detail }: { detail: CaseDetail }) {
  const texts = useTexts(caseTexts)
  const [wrong, setWrong] = useState<CasePetition | null>(null)
  return (
    <section className={styles.section} aria-labelledby="petitions">
      <h2 id="petitions">{texts.petitions}</h2>
      <ul className={styles.timeline}>
        {detail.petitions.map((petition) => (
          <PetitionItem
            key={petition.id}
            petition={petition}
            {...(detail.can.correct ? { onCorrect: () => setWrong(petition) } : {})}
          />
        ))}
      </ul>
      {wrong && <PetitionDialog detail={detail} petition={wrong} onClose={() => setWrong(null)} />}
    </section>
  )
}

function PetitionItem({ petition, onCorrect }: { petition: CasePetition; onCorrect?: () => void }) {
  const texts = useTexts(caseTexts)
  const own = useTexts(petitionTexts)
  const words = useTexts(caseWords)
  const formats = useFormats()
  return (
    <li>
      <p>{petition.summary}</p>
      {petition.request !== null && <p>{petition.request}</p>}
      <p className={styles.quiet}>
        {petition.code} · {formats.day(petition.receivedOn)} · {words.channels[petition.channel]} ·{' '}
        {petition.forwardedBy ?? words.petitionSources[petition.source]} · {texts.people(petition.personCount)}
      </p>
      <PetitionFiles petition={petition} />
      {onCorrect && (
        <Button variant="subtle" size="compact-sm" className="no-print" onClick={onCorrect}>
          {own.correctPetition(petition.code)}
        </Button>
      )}
    </li>
  )
}

/** The paper of a secret petition is no sight for a printed page, and is named only to who may read it. */
function PetitionFiles({ petition: { kind, fileCount, files } }: { petition: CasePetition }) {
  const texts = useTexts(petitionTexts)
  if (fileCount === 0) return null
  if (files.length === 0) return <p className={styles.quiet}>{texts.filesSealed(fileCount)}</p>
  if (!isSecretKind(kind)) return <FileList files={files} />
  return (
    <div className="no-print">
      <p className={styles.quiet}>{texts.paperWarning}</p>
      <FileList files={files} />
    </div>
  )
}
