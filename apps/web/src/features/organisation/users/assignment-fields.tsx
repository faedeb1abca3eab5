import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { ROLE_IDS, type RoleId } from '@gandan/domain/organisation/roles'
import { useQuery } from '@tanstack/react-query'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { DayInput } from '../day-input.tsx'
import { useMe, useToday } from '../session.api.ts'
import { unitsQuery } from '../units/units.api.ts'
import { isPast, newAssignment, type AssignmentDraft, type DraftProblems } from './user-draft.ts'
import { usersTexts } from './texts.ts'

/** The upper level's readers belong to no commune, and a citizen's account is not given here. */
const GIVEN_ROLES = ROLE_IDS.filter((role) => role !== 'upperReader' && role !== 'citizen')

const useUnitChoices = () => {
  const { commune } = useMe()
  const today = useToday()
  const formats = useFormats()
  const texts = useTexts(usersTexts)
  const { unitLevels } = useTexts(commonTexts)
  const items = (useQuery(unitsQuery()).data?.items ?? []).filter((unit) => unit.communeId === commune?.id)
  const levels = [...new Set(items.map((unit) => unit.level))]
  return [
    { value: '', label: texts.chooseUnit },
    ...levels.map((level) => ({
      group: unitLevels[level],
      items: items
        .filter((unit) => unit.level === level)
        .map((unit) => ({
          value: unit.id,
          label:
            unit.validTo !== null && isPast(unit, today)
              ? `${unit.name} (${texts.endedOn(formats.day(unit.validTo))})`
              : unit.name,
        })),
    })),
  ]
}

interface AssignmentFieldsProps {
  rows: readonly AssignmentDraft[]
  problems: DraftProblems | null
  /** What the API refused of the whole list */
  refusal: string | undefined
  onChange: (rows: readonly AssignmentDraft[]) => void
}

export function AssignmentFields({ rows, problems, refusal, onChange }: AssignmentFieldsProps) {
  const texts = useTexts(usersTexts)
  const today = useToday()
  const units = useUnitChoices()
  const error = problems?.assignments === undefined ? refusal : texts[problems.assignments]
  return (
    <Stack gap="sm">
      {rows.some((row) => row.isHeld) && <Text c="dimmed">{`${texts.held} ${texts.willEnd}`}</Text>}
      {rows.map((row, index) => (
        <AssignmentRowFields
          key={row.key}
          row={row}
          number={index + 1}
          units={units}
          problem={problems?.rows[row.key]}
          onChange={(next) => onChange(rows.map((one) => (one.key === row.key ? next : one)))}
          onRemove={() => onChange(rows.filter((one) => one.key !== row.key))}
        />
      ))}
      {error !== undefined && (
        <Text c="red" role="alert">
          {error}
        </Text>
      )}
      {rows.length < 10 && (
        <Button
          variant="default"
          leftSection={<Icon name="plus" />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...rows, newAssignment(today)])}
        >
          {texts.addAssignment}
        </Button>
      )}
    </Stack>
  )
}

interface RowProps {
  row: AssignmentDraft
  number: number
  units: ReturnType<typeof useUnitChoices>
  problem: DraftProblems['rows'][string] | undefined
  onChange: (row: AssignmentDraft) => void
  onRemove: () => void
}

function AssignmentRowFields({ row, number, units, problem, onChange, onRemove }: RowProps) {
  const texts = useTexts(usersTexts)
  const { roles } = useTexts(commonTexts)
  const errorAt = (wanted: typeof problem) => (problem === wanted && problem !== undefined ? texts[problem] : undefined)
  return (
    <Fieldset legend={texts.assignmentNumber(number)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={texts.role}
          value={row.roleId}
          disabled={row.isHeld}
          onChange={(event) => onChange({ ...row, roleId: event.currentTarget.value as RoleId })}
          data={[...new Set([...GIVEN_ROLES, row.roleId])].map((role) => ({ value: role, label: roles[role] }))}
        />
        <NativeSelect
          label={texts.unit}
          value={row.unitId}
          disabled={row.isHeld}
          error={errorAt('unitMissing')}
          onChange={(event) => onChange({ ...row, unitId: event.currentTarget.value })}
          data={units}
        />
        <DayInput
          label={texts.validFrom}
          value={row.validFrom}
          disabled={row.isHeld}
          error={errorAt('fromMissing')}
          onChange={(validFrom) => onChange({ ...row, validFrom })}
        />
        <DayInput
          label={texts.validTo}
          value={row.validTo}
          error={errorAt('datesWrong')}
          onChange={(validTo) => onChange({ ...row, validTo })}
        />
      </SimpleGrid>
      <Group justify="flex-end">
        <Button
          variant="subtle"
          color="red"
          aria-label={texts.endNowLabel(String(number))}
          leftSection={<Icon name="trash" size={18} />}
          onClick={onRemove}
        >
          {texts.endNow}
        </Button>
      </Group>
    </Fieldset>
  )
}
