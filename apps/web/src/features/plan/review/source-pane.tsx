import { Box, Title } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useTexts } from '../../../i18n/texts.ts'
import { useReview } from './review-context.ts'
import { reviewTexts } from './review-texts.ts'
import styles from './review.module.css'
import { findInSource, sourceLines } from './source-lines.ts'

const TOP_GAP = 72
const LONG = 1_000

function MarkedLine({ raw, part }: { raw: string; part: string | undefined }) {
  if (part === undefined) return raw
  const at = raw.indexOf(part)
  return (
    <>
      {raw.slice(0, at)}
      <mark>{part}</mark>
      {raw.slice(at + part.length)}
    </>
  )
}

export const lineId = (line: number): string => `source-line-${line}`

/** The document as it came, with the part that the open item was read from. */
export function SourcePane({ shownLine }: { shownLine: number | null }) {
  const texts = useTexts(reviewTexts)
  const { plan, document: draft, selected } = useReview()
  const pane = useRef<HTMLElement>(null)
  const lines = useMemo(() => sourceLines(plan.sourceText), [plan.sourceText])
  const text = draft.items.find((item) => item.key === selected)?.text
  const found = useMemo(
    () => new Map((text === undefined ? [] : findInSource(lines, text)).map(({ line, part }) => [line, part])),
    [lines, text],
  )
  const [first] = found.keys()
  useEffect(() => {
    if (selected === undefined || first === undefined) return
    const line = document.getElementById(lineId(first + 1))
    if (!line || !pane.current) return
    pane.current.scrollTop += line.getBoundingClientRect().top - pane.current.getBoundingClientRect().top - TOP_GAP
  }, [selected, first])
  return (
    <Box
      component="section"
      ref={pane}
      className={styles.source}
      data-long={lines.length > LONG}
      aria-label={texts.sourceRegion}
      tabIndex={0}
    >
      <Title order={2}>{texts.source}</Title>
      {plan.sourceText === '' && <p>{texts.noSource}</p>}
      {text !== undefined && found.size === 0 && <p className={styles.hint}>{texts.notInSource}</p>}
      {lines.map((raw, line) =>
        raw.trim() === '' ? null : (
          <p
            key={line}
            id={lineId(line + 1)}
            data-found={found.has(line) || undefined}
            data-shown={shownLine === line + 1 || undefined}
          >
            <MarkedLine raw={raw} part={found.get(line)} />
          </p>
        ),
      )}
    </Box>
  )
}
