import { Button } from '@mantine/core'
import { problemMessage } from '../../../api/problem-message.ts'
import { problemOf } from '../../../api/problem.ts'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { notify } from '../../../shell/notices.ts'
import { documentTexts } from './document-texts.ts'

/** The ways a text leaves the screen: copied, as a Word file, on paper. */
export function PaperActions({ text, onFile }: { text: string; onFile: () => Promise<void> | void }) {
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
  const download = async () => {
    try {
      await onFile()
    } catch (error) {
      notify('problem', problemMessage(problemOf(error)))
    }
  }
  return (
    <>
      <Button variant="default" leftSection={<Icon name="download" />} onClick={() => void download()}>
        {texts.docx}
      </Button>
      <Button variant="default" onClick={() => void copy()}>
        {texts.copy}
      </Button>
      <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {common.print}
      </Button>
    </>
  )
}
