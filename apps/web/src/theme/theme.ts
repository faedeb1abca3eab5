import { createTheme, type MantineColorsTuple } from '@mantine/core'

const blue: MantineColorsTuple = [
  '#eff5fb',
  '#dce8f5',
  '#b7d0ea',
  '#8ab2db',
  '#5b91ca',
  '#3573b8',
  '#1f5c9f',
  '#174a85',
  '#123b6b',
  '#0d2c52',
]
const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eceff3',
  '#dfe4ea',
  '#cbd3db',
  '#9aa6b2',
  '#66717d',
  '#525e6b',
  '#3f4a57',
  '#2b343e',
  '#1a2129',
]
const green: MantineColorsTuple = [
  '#edf7f0',
  '#d7eddf',
  '#abd9ba',
  '#78c093',
  '#45a46c',
  '#218a50',
  '#137343',
  '#0f6239',
  '#0b4c2d',
  '#083a22',
]
const amber: MantineColorsTuple = [
  '#fff7e5',
  '#fdebc6',
  '#f9d68b',
  '#f3bc4a',
  '#e0a020',
  '#b97c0a',
  '#8f5d00',
  '#7a4f00',
  '#643f00',
  '#4d3000',
]
const red: MantineColorsTuple = [
  '#fdf0ef',
  '#fadcd9',
  '#f4b6b0',
  '#eb8a81',
  '#dd5b50',
  '#c8382c',
  '#b3261e',
  '#9c1f18',
  '#7a1712',
  '#5c110d',
]

const large = { defaultProps: { size: 'md' } }
/**
 * Its scroll lock writes a `<style>` element, which the CSP forbids: base.css locks the page instead. Its `<header>`
 * would be a second banner of the page.
 */
const overlay = {
  defaultProps: {
    lockScroll: false,
    radius: 'md',
    overlayProps: { opacity: 0.35 },
    attributes: { header: { role: 'presentation' } },
  },
}

/** Calm and legible: 16 px text in every control, one accent, borders for shadows, shades that pass WCAG AA. */
export const theme = createTheme({
  colors: { blue, gray, green, amber, yellow: amber, orange: amber, red },
  primaryColor: 'blue',
  primaryShade: 7,
  black: '#1a2129',
  fontFamily: "'Inter Variable', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontSizes: { xs: '0.9375rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  headings: {
    fontFamily: "'Inter Variable', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { size: 'lg', variant: 'subtle' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Badge: { defaultProps: { variant: 'light', size: 'lg', radius: 'sm' } },
    Button: large,
    Checkbox: large,
    Drawer: overlay,
    Input: large,
    InputWrapper: large,
    Modal: { ...overlay, defaultProps: { ...overlay.defaultProps, centered: true } },
    MultiSelect: large,
    NativeSelect: large,
    NumberInput: large,
    Paper: { defaultProps: { withBorder: true, radius: 'md', shadow: undefined } },
    PasswordInput: large,
    Radio: large,
    SegmentedControl: large,
    Select: large,
    Switch: large,
    TagsInput: large,
    Textarea: large,
    TextInput: large,
    Tooltip: { defaultProps: { multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } } },
  },
})
