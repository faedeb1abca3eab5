import { Button, Menu } from '@mantine/core'
import { useRef, useState } from 'react'
import { addressOf, fetchFile, innerAddressOf, type Arrived } from '../api/client.ts'
import { problemMessage } from '../api/problem-message.ts'
import { problemOf } from '../api/problem.ts'
import { useFormats } from '../i18n/format.ts'
import { useTexts } from '../i18n/texts.ts'
import { BackgroundItems } from './background-items.tsx'
import { downloadTexts } from './download-texts.ts'
import { Icon } from './icon.tsx'
import type { DownloadFormat } from './download-format.ts'
import { notify } from './notices.ts'

export const CHART_FORMATS: readonly DownloadFormat[] = ['svg', 'png', 'print', 'xlsx', 'csv']
export const TABLE_FORMATS: readonly DownloadFormat[] = ['xlsx', 'csv']
export const PAPER_FORMATS: readonly DownloadFormat[] = ['pdf', 'docx']

/** Lists and papers may also be made in the background; a picture is there at once. */
const isForBackground = (formats: readonly DownloadFormat[]): boolean =>
  formats === TABLE_FORMATS || formats === PAPER_FORMATS

interface DownloadMenuProps {
  /** What the file holds, for who hears the button without seeing its place. */
  name: string
  /** Of the export below /api/v1, with the parameters of the page. */
  path: string
  params?: Record<string, string>
  query?: Record<string, string | number | boolean | undefined>
  formats: readonly DownloadFormat[]
}

const queryOf = (format: DownloadFormat) =>
  format === 'print' ? { format: 'png', scale: 'print' } : { format, ...(format === 'png' ? { scale: '2' } : {}) }

const save = ({ blob, fileName }: { blob: Blob; fileName: string }): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const TENTH_OF_MEGABYTE = 100_000
/** A twentieth at a time, so that who hears it is not told of every piece. */
const SHARE_STEPS = 20

/** How much of a file is there, in words; nothing before the first piece. */
const useArrivedWords = (arrived: Arrived | undefined): string | undefined => {
  const texts = useTexts(downloadTexts)
  const format = useFormats()
  if (!arrived) return undefined
  const size = format.number(Math.floor(arrived.bytes / TENTH_OF_MEGABYTE) / 10, 1)
  if (arrived.ofBytes === null) return texts.megabytes(size)
  const share = Math.min(1, Math.floor((arrived.bytes / arrived.ofBytes) * SHARE_STEPS) / SHARE_STEPS)
  return texts.ofWhole(size, format.percent(share, 0))
}

/** One file at a time: which one is coming, how much of it is there, and what stops it. */
const useFetching = (addressAs: (format: DownloadFormat) => string) => {
  const texts = useTexts(downloadTexts)
  const stopper = useRef<AbortController>(null)
  const [making, setMaking] = useState<DownloadFormat>()
  const [arrived, setArrived] = useState<Arrived>()
  const fetchAs = async (format: DownloadFormat) => {
    const stopping = new AbortController()
    stopper.current = stopping
    setMaking(format)
    try {
      const file = await fetchFile(addressAs(format), stopping.signal, setArrived)
      save(file)
      notify('done', texts.saved(file.fileName))
    } catch (error) {
      if (!stopping.signal.aborted) notify('problem', problemMessage(problemOf(error)))
    } finally {
      setMaking(undefined)
      setArrived(undefined)
    }
  }
  return { making, there: useArrivedWords(arrived), fetchAs, abort: () => stopper.current?.abort() }
}

/** The files of one chart, list or page; while one is made the button stops it, and what goes wrong is said in words. */
export function DownloadMenu({ name, path, params = {}, query = {}, formats }: DownloadMenuProps) {
  const texts = useTexts(downloadTexts)
  const placeAs = (format: DownloadFormat) => ({ params, query: { ...query, ...queryOf(format) } })
  const { making, there, fetchAs, abort } = useFetching((format) => addressOf(path, placeAs(format)))
  const isMaking = making !== undefined
  const stop = there === undefined ? texts.stop : texts.stopAt(there)
  return (
    <div className="no-print">
      <Menu
        position="bottom-end"
        hideDetached={false}
        shadow="sm"
        transitionProps={{ duration: 0 }}
        disabled={isMaking}
      >
        <Menu.Target>
          <Button
            variant="default"
            aria-label={isMaking ? stop : texts.downloadOf(name)}
            leftSection={<Icon name={isMaking ? 'close' : 'download'} />}
            {...(isMaking ? { onClick: abort } : {})}
          >
            {isMaking ? stop : texts.download}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item key={format} onClick={() => void fetchAs(format)}>
              {texts.formats[format]}
            </Menu.Item>
          ))}
          {isForBackground(formats) && (
            <BackgroundItems
              name={name}
              formats={formats}
              addressAs={(format) => innerAddressOf(path, placeAs(format))}
            />
          )}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className="visually-hidden">
        {making !== undefined &&
          (there === undefined ? texts.making(texts.formats[making]) : texts.coming(texts.formats[making], there))}
      </span>
    </div>
  )
}
