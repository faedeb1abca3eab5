import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { usersTexts } from './texts.ts'

export interface GivenPassword {
  displayName: string
  username: string
  password: string
}

/** The only time a temporary password is seen: closing takes its own button, not a stray click outside. */
export function PasswordDialog({ given, onClose }: { given: GivenPassword; onClose: () => void }) {
  const texts = useTexts(usersTexts)
  const common = useTexts(commonTexts)
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(given.password)
      setSaid(texts.copied)
    } catch {
      field.current?.select()
      setSaid(texts.copyByHand)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.passwordTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          ref={field}
          label={texts.passwordFor(given.displayName, given.username)}
          value={given.password}
          readOnly
          style={{ flex: 1 }}
          styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: '1.25rem' } }}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        <Button variant="default" onClick={() => void copy()}>
          {texts.copy}
        </Button>
      </Group>
      <Text mt="xs" role="status">
        {said}
      </Text>
      <Text mt="sm" fw={600}>
        {texts.passwordOnce}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{texts.passwordClose}</Button>
      </Group>
    </Modal>
  )
}
