import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTexts } from '../i18n/texts.ts'
import type { DownloadFormat } from './download-format.ts'
import { downloadTexts } from './download-texts.ts'
import { notify } from './notices.ts'
import { prepareExport, PREPARED_EXPORTS_KEY } from './prepared-exports.api.ts'

interface BackgroundItemsProps {
  name: string
  formats: readonly DownloadFormat[]
  /** Of the export below /api/v1, in that format. */
  addressAs: (format: DownloadFormat) => string
}

/** What was searched for may be a name: it is sent to nobody. */
const hasWords = (address: string): boolean => new URLSearchParams(address.split('?', 2)[1]).has('q')

/** Has the same files made without waiting for them. */
export function BackgroundItems({ name, formats, addressAs }: BackgroundItemsProps) {
  const texts = useTexts(downloadTexts)
  const navigate = useNavigate()
  const [first] = formats
  const queryClient = useQueryClient()
  const prepare = useMutation({
    mutationFn: prepareExport,
    onSuccess: () => {
      const act = () => void navigate({ to: '/exports' })
      notify('done', texts.preparing(name), { label: texts.seeFiles, act })
      return queryClient.invalidateQueries({ queryKey: [PREPARED_EXPORTS_KEY] })
    },
  })
  return (
    <>
      <Menu.Divider />
      {formats.map((format) => (
        <Menu.Item key={format} onClick={() => prepare.mutate({ address: addressAs(format), title: name })}>
          {texts.prepare(texts.formats[format])}
        </Menu.Item>
      ))}
      {first && <ScheduleItem name={name} address={addressAs(first)} />}
    </>
  )
}

function ScheduleItem({ name, address }: { name: string; address: string }) {
  const texts = useTexts(downloadTexts)
  const navigate = useNavigate()
  if (hasWords(address)) return <Menu.Item disabled>{texts.scheduleWithoutWords}</Menu.Item>
  return (
    <Menu.Item onClick={() => void navigate({ to: '/exports', search: { address, title: name } })}>
      {texts.schedule}
    </Menu.Item>
  )
}
