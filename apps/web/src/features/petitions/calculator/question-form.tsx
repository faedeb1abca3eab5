import { Checkbox, NativeSelect, NumberInput, Paper, Stack, Title } from '@mantine/core'
import type { DeadlineRule } from '@gandan/contracts/petitions/deadlines'
import type { Condition } from '@gandan/domain/petitions/deadline-rule'
import type { IsoDate } from '@gandan/domain/shared/iso-date'
import { useTexts } from '../../../i18n/texts.ts'
import { WholeDayInput } from '../../organisation/day-input.tsx'
import type { DeadlinesSearch } from '../deadlines-search.ts'
import { ExtensionFields } from './extension-fields.tsx'
import { PauseFields } from './pause-fields.tsx'
import { choicesByGroup, conditionsOf, type LimitChoice } from './rule-choice.ts'
import { RuleNote } from './rule-note.tsx'
import { calculatorTexts } from './texts.ts'

export interface QuestionProps {
  search: DeadlinesSearch
  onAsk: (part: DeadlinesSearch) => void
}

interface FormProps extends QuestionProps {
  rules: readonly DeadlineRule[]
  chosen: LimitChoice | null
  from: IsoDate
}

function RuleSelect({ rules, chosen, from, onAsk }: Omit<FormProps, 'search'>) {
  const texts = useTexts(calculatorTexts)
  const groups = choicesByGroup(rules, from).map(({ group, choices }) => ({
    group: texts.groups[group],
    items: choices.map(({ limitId, current, rules: own }) => {
      const rule = current ?? own[0]
      const limit = current
        ? ` – ${texts.limit(current.amount, texts.units[current.unit], current.direction === 'before')}`
        : ''
      return { value: limitId, label: `${rule?.title ?? limitId}${limit}` }
    }),
  }))
  return (
    <NativeSelect
      label={texts.rule}
      value={chosen?.limitId ?? ''}
      onChange={({ currentTarget }) =>
        onAsk({ rule: currentTarget.value, when: undefined, amount: undefined, ext: undefined, pause: undefined })
      }
      data={[{ value: '', label: texts.choose }, ...groups]}
    />
  )
}

function Conditions({ rule, search, onAsk }: QuestionProps & { rule: DeadlineRule }) {
  const texts = useTexts(calculatorTexts)
  const conditions = conditionsOf(rule)
  if (conditions.length === 0) return null
  const change = (value: string[]) => onAsk({ when: conditions.filter((one): one is Condition => value.includes(one)) })
  return (
    <Checkbox.Group label={texts.conditionsLabel} value={search.when ?? []} onChange={change}>
      <Stack gap="xs" mt={4}>
        {conditions.map((condition) => (
          <Checkbox key={condition} value={condition} label={texts.conditions[condition]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function RuleFields({ rule, from, search, onAsk }: QuestionProps & { rule: DeadlineRule; from: IsoDate }) {
  const texts = useTexts(calculatorTexts)
  return (
    <>
      <Conditions rule={rule} search={search} onAsk={onAsk} />
      {rule.isAmountEditable && (
        <NumberInput
          label={texts.amount}
          value={search.amount ?? rule.amount}
          min={1}
          max={400}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          onChange={(amount) => typeof amount === 'number' && amount >= 1 && onAsk({ amount })}
        />
      )}
      {rule.extensions.length > 0 && <ExtensionFields rule={rule} search={search} onAsk={onAsk} />}
      {rule.pause !== null && <PauseFields pause={rule.pause} from={from} search={search} onAsk={onAsk} />}
    </>
  )
}

/** The question; every answer given goes into the address. */
export function QuestionForm({ rules, chosen, from, search, onAsk }: FormProps) {
  const texts = useTexts(calculatorTexts)
  const trigger = (chosen?.current ?? chosen?.rules[0])?.trigger ?? 'received'
  return (
    <Paper component="section" p="lg" className="no-print">
      <Title order={2} mb="sm">
        {texts.question}
      </Title>
      <Stack gap="md">
        <RuleSelect rules={rules} chosen={chosen} from={from} onAsk={onAsk} />
        {chosen?.current && <RuleNote rule={chosen.current} />}
        <WholeDayInput
          label={texts.triggerLabel(texts.triggers[trigger])}
          value={from}
          min="2000-01-01"
          max="2100-12-31"
          onChange={(on) => on >= '2000-01-01' && on <= '2100-12-31' && onAsk({ from: on })}
        />
        {chosen?.current && <RuleFields rule={chosen.current} from={from} search={search} onAsk={onAsk} />}
      </Stack>
    </Paper>
  )
}
