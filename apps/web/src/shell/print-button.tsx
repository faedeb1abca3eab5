import { Button } from '@mantine/core'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import { Icon } from './icon.tsx'

export function PrintButton() {
  const common = useTexts(commonTexts)
  return (
    <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
      {common.print}
    </Button>
  )
}
