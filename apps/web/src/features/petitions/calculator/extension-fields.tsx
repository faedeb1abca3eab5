import { Button, Checkbox, Stack } from '@mantine/core'
import type { DeadlineRule } from '@gandan/contracts/petitions/deadlines'
import { COMPLEXITY_CRITERIA } from '@gandan/domain/petitions/deadline-rule'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { criteriaOf, extensionText } from '../deadlines-search.ts'
import styles from './calculator.module.css'
import type { QuestionProps } from './question-form.tsx'
import { calculatorTexts } from './texts.ts'

export function ExtensionFields({ rule, search, onAsk }: QuestionProps & { rule: DeadlineRule }) {
  const texts = useTexts(calculatorTexts)
  const extensions = (search.ext ?? []).slice(0, rule.extensions.length)
  const put = (index: number, criteria: string[]) =>
    onAsk({
      ext: extensions.map((one, at) =>
        at === index ? extensionText(COMPLEXITY_CRITERIA.filter((criterion) => criteria.includes(criterion))) : one,
      ),
    })
  return (
    <fieldset className={styles.group}>
      <legend>{texts.extensions}</legend>
      {extensions.map((extension, index) => {
        const step = rule.extensions[index]
        return (
          <div key={step?.id} className={styles.row}>
            <Checkbox.Group
              label={texts.extension(index + 1)}
              description={step && texts.extensionHelp(step.days, step.criteriaNeeded)}
              value={criteriaOf(extension)}
              onChange={(criteria) => put(index, criteria)}
            >
              <Stack gap="xs" mt={4}>
                {COMPLEXITY_CRITERIA.map((criterion) => (
                  <Checkbox key={criterion} value={criterion} label={texts.criteria[criterion]} />
                ))}
              </Stack>
            </Checkbox.Group>
            {index === extensions.length - 1 && (
              <Button
                variant="subtle"
                leftSection={<Icon name="trash" />}
                onClick={() => onAsk({ ext: extensions.slice(0, -1) })}
              >
                {texts.removeExtension(index + 1)}
              </Button>
            )}
          </div>
        )
      })}
      {extensions.length < rule.extensions.length && (
        <Button
          variant="default"
          leftSection={<Icon name="plus" />}
          onClick={() => onAsk({ ext: [...extensions, extensionText([])] })}
        >
          {texts.addExtension}
        </Button>
      )}
    </fieldset>
  )
}
