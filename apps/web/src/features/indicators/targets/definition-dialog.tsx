import type { IndicatorDefinitionRow } from '@gandan/contracts/indicators/definitions'
import { FREQUENCIES, INDICATOR_KINDS } from '@gandan/domain/indicators/definition'
import { DIRECTIONS } from '@gandan/domain/measures/direction'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { newKey } from '../../../api/client.ts'
import { fieldMessage } from '../../../api/problem-message.ts'
import { problemOf } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { FormDialog } from '../../../shell/form-dialog.tsx'
import { notify } from '../../../shell/notices.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useToday } from '../../organisation/session.api.ts'
import { DefinitionDetails } from './definition-details.tsx'
import { useSaveDefinition, type DefinitionBody } from './targets.api.ts'
import { targetsTexts } from './targets-texts.ts'

const OBJECTIVES = [...Array.from({ length: 10 }, (_, at) => `II.${at + 1}`), 'III.1', 'III.2', 'III.3']
const OWN_CODE = /^X\d{2}\.\d{2}$/

const bodyOf = (known: IndicatorDefinitionRow | null, today: string): DefinitionBody => ({
  code: known?.code ?? '',
  name: known?.name ?? '',
  nameEn: known?.nameEn ?? '',
  unit: known?.unit ?? '',
  kind: known?.kind ?? 'count',
  direction: known?.direction ?? 'higher',
  frequency: known?.frequency ?? 'quarter',
  numeratorName: known?.numeratorName ?? null,
  denominatorName: known?.denominatorName ?? null,
  breakdown: known?.breakdown ?? null,
  objectiveCode: known?.objectiveCode ?? 'II.1',
  isCore: known?.isCore ?? false,
  typicalTarget: known?.typicalTarget ?? null,
  legalBasis: known?.legalBasis ?? null,
  decimals: known?.decimals ?? 0,
  validFrom: known?.validFrom ?? `${today.slice(0, 4)}-01-01`,
  validTo: known?.validTo ?? null,
})

type TextName = 'code' | 'name' | 'nameEn' | 'unit' | 'numeratorName' | 'denominatorName' | 'legalBasis'
const NULLABLE: readonly TextName[] = ['numeratorName', 'denominatorName', 'legalBasis']

const isMissing = (body: DefinitionBody, name: TextName): boolean => {
  const isNeeded =
    name === 'name' ||
    name === 'unit' ||
    (body.kind === 'rate' && (name === 'numeratorName' || name === 'denominatorName'))
  return isNeeded && !body[name]?.trim()
}

interface DefinitionDialogProps {
  /** Null for a new one. */
  known: IndicatorDefinitionRow | null
  onClose: () => void
}

const useDefinition = (known: IndicatorDefinitionRow | null, onClose: () => void) => {
  const texts = useTexts(targetsTexts)
  const today = useToday()
  const [body, setBody] = useState(() => bodyOf(known, today))
  const [isTried, setTried] = useState(false)
  const [key] = useState(newKey)
  const save = useSaveDefinition()
  const problem = save.error === null ? null : problemOf(save.error)
  const change = (patch: Partial<DefinitionBody>) => setBody((before) => ({ ...before, ...patch }))
  const isCodeWrong = known === null && !OWN_CODE.test(body.code)
  const submit = () => {
    setTried(true)
    const names: TextName[] = ['name', 'unit', 'numeratorName', 'denominatorName']
    if (isCodeWrong || names.some((name) => isMissing(body, name))) return
    const id = known?.id
    save.mutate(
      { known: known && id ? { id, version: known.version } : null, body, key },
      {
        onSuccess: () => {
          notify('done', texts.definitionSaved)
          onClose()
        },
      },
    )
  }
  return { body, change, submit, isTried, isCodeWrong, save, problem }
}

export function DefinitionDialog({ known, onClose }: DefinitionDialogProps) {
  const texts = useTexts(targetsTexts)
  const common = useTexts(commonTexts)
  const { body, change, submit, isTried, isCodeWrong, save, problem } = useDefinition(known, onClose)
  const text = (name: TextName) => (
    <TextInput
      key={name}
      label={texts[name]}
      required={isMissing({ ...body, [name]: '' }, name) || name === 'code'}
      description={name === 'code' ? texts.codeHint : undefined}
      disabled={name === 'code' && known !== null}
      value={body[name] ?? ''}
      maxLength={name === 'unit' ? 40 : 200}
      error={
        (isTried && name === 'code' && isCodeWrong && texts.codeWrong) ||
        (isTried && isMissing(body, name) && texts.missing) ||
        fieldMessage(problem, name)
      }
      onChange={(event) => {
        const { value } = event.currentTarget
        change({ [name]: value === '' && NULLABLE.includes(name) ? null : value })
      }}
    />
  )
  return (
    <FormDialog
      title={known ? texts.edit(known.name) : texts.add}
      submitLabel={common.save}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {(['code', 'name', 'nameEn', 'unit'] as const).map(text)}
      <Choices body={body} onChange={change} />
      <DefinitionDetails body={body} onChange={change} />
      {body.kind === 'rate' && (['numeratorName', 'denominatorName'] as const).map(text)}
      {text('legalBasis')}
      <Validity body={body} isNew={known === null} onChange={change} />
    </FormDialog>
  )
}

interface PartProps {
  body: DefinitionBody
  onChange: (patch: Partial<DefinitionBody>) => void
}

function Choices({ body, onChange }: PartProps) {
  const texts = useTexts(targetsTexts)
  return (
    <>
      <NativeSelect
        label={texts.objective}
        value={body.objectiveCode}
        data={OBJECTIVES}
        onChange={(event) => onChange({ objectiveCode: event.currentTarget.value })}
      />
      <NativeSelect
        label={texts.kind}
        value={body.kind}
        data={INDICATOR_KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
        onChange={(event) => {
          const kind = INDICATOR_KINDS.find((one) => one === event.currentTarget.value)
          if (kind) onChange({ kind, decimals: kind === 'count' ? 0 : 1 })
        }}
      />
      <NativeSelect
        label={texts.direction}
        value={body.direction}
        data={DIRECTIONS.map((value) => ({ value, label: texts.directions[value] }))}
        onChange={(event) => {
          const direction = DIRECTIONS.find((one) => one === event.currentTarget.value)
          if (direction) onChange({ direction })
        }}
      />
      <NativeSelect
        label={texts.frequency}
        value={body.frequency}
        data={FREQUENCIES.map((value) => ({ value, label: texts.frequencies[value] }))}
        onChange={(event) => {
          const frequency = FREQUENCIES.find((one) => one === event.currentTarget.value)
          if (frequency) onChange({ frequency })
        }}
      />
      <Checkbox
        label={texts.isCore}
        checked={body.isCore}
        onChange={(event) => onChange({ isCore: event.currentTarget.checked })}
      />
    </>
  )
}

function Validity({ body, isNew, onChange }: PartProps & { isNew: boolean }) {
  const texts = useTexts(targetsTexts)
  return (
    <>
      {isNew && (
        <DayField
          label={texts.validFrom}
          value={body.validFrom}
          onChange={(validFrom) => validFrom && onChange({ validFrom })}
        />
      )}
      <DayField label={texts.validTo} clearable value={body.validTo} onChange={(validTo) => onChange({ validTo })} />
    </>
  )
}
