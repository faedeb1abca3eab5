import { Alert, Button, Group, Text } from '@mantine/core'
import { defineTexts, useTexts } from '../../i18n/texts.ts'
import { Icon } from '../../shell/icon.tsx'

const staleTexts = defineTexts(
  {
    title: 'Người khác đã sửa trước bạn',
    text: 'Nội dung bạn nhập vẫn còn nguyên ở đây nhưng chưa được lưu.',
    now: 'Bản mới nhất',
    reload: 'Tải bản mới',
    keep: 'Giữ nội dung của tôi và lưu đè',
  },
  {
    title: 'Someone else has edited this before you',
    text: 'What you typed is still here but has not been saved.',
    now: 'The latest version',
    reload: 'Load the new version',
    keep: 'Keep mine and save over it',
  },
)

interface StaleNoticeProps {
  /** What the other version says, in words. */
  current: string
  onReload: () => void
  onKeep: () => void
}

/** After a 409: nothing typed is lost, and the reader chooses which version goes on. */
export function StaleNotice({ current, onReload, onKeep }: StaleNoticeProps) {
  const texts = useTexts(staleTexts)
  return (
    <Alert color="amber" icon={<Icon name="warning" />} role="alert" title={texts.title}>
      <Text>{texts.text}</Text>
      <Text mt={4}>
        {texts.now}: {current}
      </Text>
      <Group mt="sm" gap="sm">
        <Button variant="default" onClick={onReload}>
          {texts.reload}
        </Button>
        <Button color="amber" onClick={onKeep}>
          {texts.keep}
        </Button>
      </Group>
    </Alert>
  )
}
