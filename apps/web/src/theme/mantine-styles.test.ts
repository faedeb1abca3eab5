import { expect, test } from 'vitest'
import listed from './mantine-styles.ts?raw'

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const shipped = import.meta.glob('../../node_modules/@mantine/core/styles/*.layer.css', { query: '?raw' })

const importsOf = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap((match) =>
    (match[1] ?? '').split(',').map((name) => name.trim()),
  )

test('every Mantine component in use has its style sheet in mantine-styles.ts', () => {
  const names = new Set(Object.values(sources).flatMap(importsOf))
  expect(names.size).toBeGreaterThan(3)
  const styles = new Set(Object.keys(shipped).map((path) => path.replace(/^.*\/(\w+)\.layer\.css$/, '$1')))
  expect(styles.has('Button')).toBe(true)
  const missing = [...names].filter((name) => styles.has(name) && !listed.includes(`/${name}.layer.css`))
  expect(missing).toEqual([])
})
