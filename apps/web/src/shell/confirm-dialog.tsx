import { Button, Group, Modal, Text } from '@mantine/core'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import type { Question } from './confirm.tsx'

export function ConfirmDialog({ question, onAnswer }: { question: Question; onAnswer: (isYes: boolean) => void }) {
  const common = useTexts(commonTexts)
  return (
    <Modal
      opened
      onClose={() => onAnswer(false)}
      title={question.title}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <Text>{question.text}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => onAnswer(false)}>
          {common.cancel}
        </Button>
        <Button color={question.isDanger ? 'red' : 'blue'} onClick={() => onAnswer(true)} data-autofocus>
          {question.confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}
