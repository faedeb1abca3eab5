import { useMutation } from '@tanstack/react-query'
import { useTexts } from '../../../i18n/texts.ts'
import { notify } from '../../../shell/notices.ts'
import { useRefreshRoom, type SendRemoval } from '../communications.api.ts'
import { registerTexts } from '../texts.ts'

interface Line {
  id: string
  version: number
  name: string
}

/** Takes a line out of the figures at once, and offers to put it back. */
export const useRemoval = (send: SendRemoval): ((line: Line) => void) => {
  const texts = useTexts(registerTexts)
  const { mutate } = useMutation({
    mutationFn: ({ id, version, isRemoved }: Line & { isRemoved: boolean }) => send({ id, version, isRemoved }),
    onSettled: useRefreshRoom(),
  })
  const restore = (line: Line) =>
    mutate({ ...line, isRemoved: false }, { onSuccess: () => notify('done', texts.restored(line.name)) })
  return (line) =>
    mutate(
      { ...line, isRemoved: true },
      {
        onSuccess: ({ version }) =>
          notify('done', texts.removed(line.name), { label: texts.undo, act: () => restore({ ...line, version }) }),
      },
    )
}
