import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { reviewTexts } from './review-texts.ts'

/** Who drafts does not adopt: the address to hand to a leader. */
export function SubmitDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(reviewTexts)
  const common = useTexts(commonTexts)
  const address = `${window.location.origin}${window.location.pathname}`
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    notify('done', texts.copied)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.submitTitle}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
    >
      <Text>
        {texts.submitSaved} {texts.submitText}
      </Text>
      <TextInput
        mt="md"
        label={texts.address}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {common.close}
        </Button>
        {'clipboard' in navigator && <Button onClick={() => void copy()}>{texts.copy}</Button>}
      </Group>
    </Modal>
  )
}
