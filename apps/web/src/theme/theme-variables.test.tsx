import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { theme } from './theme.ts'

const NOTE = '/* Written from theme.ts by theme-variables.test.tsx: npx vitest run -u theme-variables */\n'

test('the static style sheet says what the theme says', async () => {
  render(<MantineProvider theme={theme} forceColorScheme="light" />)
  const css = [...document.querySelectorAll('style[data-mantine-styles]')].map((style) => style.innerHTML).join('\n')
  expect(css).toContain('--mantine-color-blue-7')
  expect(css).toContain('mantine-visible-from-sm')
  await expect(NOTE + css.replaceAll(/([{};])(?=\S)/g, '$1\n')).toMatchFileSnapshot('theme-variables.css')
})
