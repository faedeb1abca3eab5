import { BREAKDOWNS, type Breakdown } from '@gandan/domain/indicators/definition'
import { NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { definitionTexts } from './definition-texts.ts'
import type { DefinitionBody } from './targets.api.ts'

/** Those whose parts are known beforehand, so that the grid has a line for each. */
const WITH_PARTS: readonly Breakdown[] = ['village', 'sex', 'channel', 'form']
const MOST_DECIMALS = 4

interface DefinitionDetailsProps {
  body: DefinitionBody
  onChange: (patch: Partial<DefinitionBody>) => void
}

/** What its figures are broken down by, how finely they are told, and what is commonly reached. */
export function DefinitionDetails({ body, onChange }: DefinitionDetailsProps) {
  const texts = useTexts(definitionTexts)
  // As typed: “2,” is on its way to a number.
  const [typical, setTypical] = useState<string | number>(body.typicalTarget ?? '')
  const offered = BREAKDOWNS.filter((one) => WITH_PARTS.includes(one) || one === body.breakdown)
  return (
    <>
      <NativeSelect
        label={texts.breakdown}
        value={body.breakdown ?? ''}
        data={[
          { value: '', label: texts.whole },
          ...offered.map((value) => ({ value, label: texts.breakdowns[value] })),
        ]}
        onChange={(event) =>
          onChange({ breakdown: BREAKDOWNS.find((one) => one === event.currentTarget.value) ?? null })
        }
      />
      <NumberInput
        label={texts.decimals}
        value={body.decimals}
        min={0}
        max={MOST_DECIMALS}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(decimals) => typeof decimals === 'number' && onChange({ decimals })}
      />
      <NumberInput
        label={texts.typicalTarget}
        description={texts.typicalHint}
        value={typical}
        decimalSeparator=","
        decimalScale={MOST_DECIMALS}
        onChange={(typed) => {
          setTypical(typed)
          onChange({ typicalTarget: typed === '' || Number.isNaN(Number(typed)) ? null : Number(typed) })
        }}
      />
    </>
  )
}
