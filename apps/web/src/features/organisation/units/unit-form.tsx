import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { Unit } from '@gandan/contracts/organisation/units'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useRef } from 'react'
import { fieldMessage, problemMessage } from '../../../api/problem-message.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { ProblemAlert } from '../../../shell/problem-alert.tsx'
import { DayInput } from '../day-input.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { unitsTexts } from './texts.ts'
import { PART_LEVELS, type PartLevel } from './units-tree.ts'
import { useUnitForm, type UnitDraft } from './use-unit-form.ts'

const AT_THEIR_PLACE = ['unitNameTaken', 'unitDatesWrong', 'staleVersion']

interface UnitFormProps {
  /** Null for a new one */
  unit: Unit | null
  /** The first day proposed for a new one */
  on: IsoDate
  onClose: () => void
}

export function UnitForm({ unit, on, onClose }: UnitFormProps) {
  const texts = useTexts(unitsTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const ref = useRef<HTMLFormElement>(null)
  const form = useUnitForm(unit, on, ref, onClose)
  const { problem, stale } = form
  return (
    <Modal
      opened
      onClose={onClose}
      title={unit === null ? texts.addTitle : texts.editTitle(unit.name)}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <form
        ref={ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.send()
        }}
      >
        <Stack>
          {problem && !AT_THEIR_PLACE.includes(problem.code) && <ProblemAlert problem={problem} />}
          <UnitFields unit={unit} form={form} />
          {stale && (
            <StaleNotice
              current={`${stale.name}${stale.validTo === null ? '' : `, ${texts.validTo} ${formats.day(stale.validTo)}`}`}
              onReload={() => form.reload(stale)}
              onKeep={() => form.keep(stale)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={form.isPending}>
              {unit === null ? texts.create : common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function UnitFields({ unit, form }: { unit: Unit | null; form: ReturnType<typeof useUnitForm> }) {
  const texts = useTexts(unitsTexts)
  const { draft, setDraft, wrong, problem } = form
  const change = (part: Partial<UnitDraft>) => setDraft({ ...draft, ...part })
  const refused = (code: string) => (problem?.code === code ? problemMessage(problem) : undefined)
  return (
    <>
      {unit === null && (
        <NativeSelect
          label={texts.level}
          value={draft.level}
          onChange={(event) => change({ level: event.currentTarget.value as PartLevel })}
          data={PART_LEVELS.map((level) => ({ value: level, label: texts.groups[level] }))}
        />
      )}
      <TextInput
        label={texts.name}
        description={texts.nameHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.name}
        maxLength={200}
        data-autofocus
        error={wrong.name ? texts[wrong.name] : (refused('unitNameTaken') ?? fieldMessage(problem, 'name'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {unit === null && (
        <DayInput
          label={texts.validFrom}
          value={draft.validFrom}
          error={wrong.validFrom ? texts[wrong.validFrom] : refused('unitDatesWrong')}
          onChange={(validFrom) => change({ validFrom })}
        />
      )}
      {unit !== null && unit.level !== 'commune' && (
        <DayInput
          label={texts.validTo}
          description={draft.validTo === '' ? texts.validToHelp : undefined}
          value={draft.validTo}
          error={wrong.validTo ? texts[wrong.validTo] : refused('unitDatesWrong')}
          onChange={(validTo) => change({ validTo })}
        />
      )}
    </>
  )
}
