import type { ObjectiveScore } from '@gandan/contracts/dashboard/figures'
import { LEADER_ROLES } from '@gandan/domain/organisation/roles'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ErrorState } from '../../../shell/error-state.tsx'
import { LoadingState } from '../../../shell/loading-state.tsx'
import { RagMark } from '../../../shell/rag-mark.tsx'
import { useMe } from '../../organisation/session.api.ts'
import tables from '../tables.module.css'
import { scoreQuery } from './figures.api.ts'
import { figuresTexts } from './figures-texts.ts'
import { valueWords } from './figure-words.ts'
import { WeightsDialog } from './weights-dialog.tsx'

interface ScoreBlockProps {
  objectiveId: string
  on: IsoDate | undefined
}

/** What the objective's progress is made of: its tasks and core indicators, row by row, adding up to it. */
export function ScoreBlock({ objectiveId, on }: ScoreBlockProps) {
  const texts = useTexts(figuresTexts)
  const { roles } = useMe()
  const [isEditing, setEditing] = useState(false)
  const { data, error, refetch } = useQuery(scoreQuery(objectiveId, on))
  const canEdit = on === undefined && roles.some((role) => LEADER_ROLES.some((leader) => leader === role))
  return (
    <section className={tables.section} aria-labelledby="score">
      <div className={tables.head}>
        <div>
          <h2 id="score">{texts.score}</h2>
          <p>{texts.scoreIntro}</p>
        </div>
        {data && canEdit && (
          <Button variant="default" className="no-print" onClick={() => setEditing(true)}>
            {texts.editWeights}
          </Button>
        )}
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && <ScoreTable score={data} />}
      {data && isEditing && <WeightsDialog score={data} onClose={() => setEditing(false)} />}
    </section>
  )
}

function ScoreTable({ score }: { score: ObjectiveScore }) {
  const texts = useTexts(figuresTexts)
  const format = useFormats()
  return (
    <div className={tables.scroll}>
      <table className={tables.table} aria-labelledby="score">
        <thead>
          <tr>
            <th scope="col">{texts.indicator}</th>
            {[texts.weight, texts.value, texts.target, texts.earned, texts.contribution].map((name) => (
              <th key={name} scope="col" className={tables.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{texts.tasks}</th>
            <td className={tables.number}>{score.taskWeight}</td>
            <td className={tables.number}>{format.percent(score.tasks.progress)}</td>
            <td className={tables.number}>{format.percent(1, 0)}</td>
            <td className={tables.number}>{format.percent(score.tasks.progress)}</td>
            <td className={tables.number}>{format.percent(score.tasks.contribution)}</td>
          </tr>
          {score.indicators.map((indicator) => (
            <tr key={indicator.code}>
              <th scope="row">{indicator.name}</th>
              <td className={tables.number}>{format.number(indicator.weight, 1)}</td>
              <td className={tables.number}>{valueWords(format, indicator, indicator.value)}</td>
              <td className={tables.number}>{valueWords(format, indicator, indicator.target)}</td>
              <td className={tables.number}>{format.percent(indicator.attainment)}</td>
              <td className={tables.number}>
                {indicator.attainment === null ? texts.nothing : format.percent(indicator.contribution)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {texts.total} <RagMark level={score.rag} />
            </th>
            <td className={tables.number}>
              <strong>{format.percent(score.progress)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={tables.muted}>{texts.scoreFormula}</p>
    </div>
  )
}
