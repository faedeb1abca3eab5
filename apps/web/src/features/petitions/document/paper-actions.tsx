import { Button } from '@mantine/core'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { notify } from '../../../shell/notices.ts'
import { documentTexts } from './document-texts.ts'

/** The two ways a text leaves the screen. */
export function PaperActions({ text }: { text: string }) {
  const texts = useTexts(documentTexts)
  const common = useTexts(commonTexts)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      notify('done', texts.copied)
    } catch {
      notify('problem', texts.notCopied)
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => void copy()}>
        {texts.copy}
      </Button>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
    </>
  )
}
