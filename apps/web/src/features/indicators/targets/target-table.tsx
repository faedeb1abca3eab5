import type { IndicatorDefinitionRow, IndicatorTarget } from '@gandan/contracts/indicators/definitions'
import { parseNumber } from '@gandan/domain/indicators/numbers'
import { DomainError } from '@gandan/domain/shared/domain-error'
import { formatNumber } from '@gandan/domain/shared/format'
import { Alert, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { problemMessage } from '../../../api/problem-message.ts'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import list from '../../../shell/list.module.css'
import { notify } from '../../../shell/notices.ts'
import styles from '../indicators.module.css'
import { indicatorTexts } from '../texts.ts'
import { useSetTargets, type TargetItems } from './targets.api.ts'
import { targetsTexts } from './targets-texts.ts'

const COLUMNS = ['baseline', 'target'] as const
type Column = (typeof COLUMNS)[number]
type Typed = Partial<Record<Column, string>>
type Drafts = Readonly<Record<string, Typed>>

const ALL_DECIMALS = 12
const textOf = (value: number | null): string => (value === null ? '' : formatNumber(value, ALL_DECIMALS))

/** Undefined where it is no number. */
const readOr = (text: string | undefined, stands: number | null): number | null | undefined => {
  if (text === undefined) return stands
  try {
    return parseNumber(text)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** A value met in practice is nobody's own: it stands in the cell only as a hint. */
const ownOf = (one: IndicatorTarget, column: Column): number | null =>
  one.setBy === 'typical' || one.setBy === 'nobody' ? null : one[column]

const isEdited = (one: IndicatorTarget, typed: Typed | undefined): boolean =>
  typed !== undefined && COLUMNS.some((column) => readOr(typed[column], ownOf(one, column)) !== ownOf(one, column))

interface TargetTableProps {
  targets: readonly IndicatorTarget[]
  definitions: readonly IndicatorDefinitionRow[]
  canSet: boolean
  isUpper: boolean
}

/** Baseline and target of every indicator for a period; saved all or none. */
export function TargetTable({ targets, definitions, canSet, isUpper }: TargetTableProps) {
  const texts = useTexts(targetsTexts)
  const [drafts, setDrafts] = useState<Drafts>({})
  const set = useSetTargets()
  const edited = targets.filter((one) => isEdited(one, drafts[one.code]))
  const items = edited.map((one) => ({
    code: one.code,
    kind: one.kind,
    year: one.year,
    index: one.index,
    baseline: readOr(drafts[one.code]?.baseline, ownOf(one, 'baseline')),
    target: readOr(drafts[one.code]?.target, ownOf(one, 'target')),
    version: one.version,
  }))
  const isSound = (each: (typeof items)[number]): each is TargetItems[number] & (typeof items)[number] =>
    each.baseline !== undefined && each.target !== undefined
  const save = () => {
    const sound = items.filter(isSound)
    if (set.isPending || sound.length !== items.length) return
    set.mutate(sound as TargetItems, {
      onSuccess: () => {
        setDrafts({})
        notify('done', texts.saved)
      },
    })
  }
  const type = (code: string, column: Column, text: string) =>
    setDrafts((before) => ({ ...before, [code]: { ...before[code], [column]: text } }))
  return (
    <form
      className={styles.section}
      aria-label={texts.targets}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Rows {...{ targets, definitions, drafts, isUpper, canSet }} onType={type} />
      {set.error && (
        <Alert color="red" role="alert" icon={<Icon name="warning" />} title={texts.refused}>
          {problemMessage(problemOf(set.error))}
        </Alert>
      )}
      {canSet && edited.length > 0 && (
        <div className={`${list.bulk} no-print`}>
          <span role="status">{texts.unsaved(edited.length)}</span>
          <Button type="submit" loading={set.isPending} disabled={!items.every(isSound)}>
            {isUpper ? texts.publish : texts.save}
          </Button>
        </div>
      )}
    </form>
  )
}

interface RowsProps extends TargetTableProps {
  drafts: Drafts
  onType: (code: string, column: Column, text: string) => void
}

function Rows({ targets, definitions, drafts, canSet, isUpper, onType }: RowsProps) {
  const texts = useTexts(targetsTexts)
  const words = useTexts(indicatorTexts)
  const byCode = new Map(definitions.map((one) => [one.code, one]))
  return (
    <div className={list.frame}>
      <table className={`${list.roomy} ${list.stacked}`} aria-label={texts.targets}>
        <thead>
          <tr>
            {[words.indicator, texts.baseline, texts.target, texts.setByHead].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map((one) => (
            <TargetRow
              key={one.code}
              one={one}
              definition={byCode.get(one.code)}
              typed={drafts[one.code]}
              isOpen={canSet && (isUpper || one.setBy !== 'upper')}
              onType={(column, text) => onType(one.code, column, text)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TargetRowProps {
  one: IndicatorTarget
  definition: IndicatorDefinitionRow | undefined
  typed: Typed | undefined
  isOpen: boolean
  onType: (column: Column, text: string) => void
}

function TargetRow({ one, definition, typed, isOpen, onType }: TargetRowProps) {
  const texts = useTexts(targetsTexts)
  const words = useTexts(indicatorTexts)
  const name = `${one.code} ${definition?.name ?? ''}`.trim()
  const period = words.periodOf(one.kind, one.index, one.year)
  const typical = one.setBy === 'typical' ? textOf(one.target) : ''
  return (
    <tr>
      <th scope="row">
        <small>
          {one.code} {definition && `· ${words.objective} ${definition.objectiveCode}`}
        </small>
        {definition?.name ?? one.code}
        <small>{definition?.unit}</small>
      </th>
      {COLUMNS.map((column) => (
        <td key={column} data-label={texts[column]}>
          {isOpen ? (
            <TextInput
              aria-label={texts.cell(name, period, texts[column])}
              inputMode="decimal"
              value={typed?.[column] ?? textOf(ownOf(one, column))}
              placeholder={column === 'target' ? typical : ''}
              error={readOr(typed?.[column], null) === undefined ? texts.unreadable : undefined}
              onChange={(event) => onType(column, event.currentTarget.value)}
            />
          ) : (
            textOf(one[column]) || '—'
          )}
        </td>
      ))}
      <td data-label={texts.setByHead}>{texts.setBy[one.setBy]}</td>
    </tr>
  )
}
