import { Skeleton, Stack } from '@mantine/core'
import { useTexts } from '../i18n/texts.ts'
import { shellTexts } from './texts.ts'

/** The shape of a page while it loads. */
export function LoadingState({ rows = 5 }: { rows?: number }) {
  const texts = useTexts(shellTexts)
  return (
    <div role="status">
      <span className="visually-hidden">{texts.loading}</span>
      <Stack gap="md" aria-hidden>
        <Skeleton height={34} width="45%" />
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={56} />
        ))}
      </Stack>
    </div>
  )
}
