import { stylesToString, type InlineStylesProps } from '@mantine/core'
import { useInsertionEffect } from 'react'

const held = new Map<string, { sheet: CSSStyleSheet; holders: number }>()

const adopt = (css: string): (() => void) => {
  const known = held.get(css)
  const entry = known ?? { sheet: new CSSStyleSheet(), holders: 0 }
  if (!known) {
    entry.sheet.replaceSync(css)
    held.set(css, entry)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, entry.sheet]
  }
  entry.holders += 1
  return () => {
    entry.holders -= 1
    if (entry.holders > 0) return
    held.delete(css)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet)
  }
}

/** Stands in for Mantine's component of that name in the built pages: no `<style>` element, so the CSP holds. */
export function InlineStyles(props: InlineStylesProps) {
  const css = stylesToString(props)
  useInsertionEffect(() => (css === '' ? undefined : adopt(css)), [css])
  return null
}
