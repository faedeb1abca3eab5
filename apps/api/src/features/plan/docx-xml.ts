import { DomainError } from '@gandan/domain/shared/domain-error'
import { SaxesParser } from 'saxes'

export interface XmlHandlers {
  open: (name: string, attributes: Record<string, string>) => void
  close: (name: string) => void
  text?: (text: string) => void
}

/** Walks one XML part; text a tracked change removed and the old twin of a text box are never reported. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:instrText',
  'w:delText',
])

export const walkXml = (xml: string, handlers: XmlHandlers): void => {
  const parser = new SaxesParser()
  let skipped = 0
  parser.on('opentag', ({ name, attributes }) => {
    if (skipped > 0 || SKIPPED.has(name)) skipped += 1
    if (skipped === 0) handlers.open(name, attributes)
    else if (name === 'w:del' && skipped === 1) handlers.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (skipped === 0) handlers.close(name)
    else skipped -= 1
  })
  parser.on('text', (text) => {
    if (skipped === 0) handlers.text?.(text)
  })
  parser.on('error', () => {
    throw new DomainError('docxUnreadable', { reason: 'xmlBroken' })
  })
  parser.write(xml).close()
}
