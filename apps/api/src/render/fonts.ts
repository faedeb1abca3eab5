import { createRequire } from 'node:module'

const resolve = createRequire(import.meta.url).resolve
const fileOf = (face: string): string => resolve(`@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`)

/** TTF files: a renderer that is given a woff2 draws nothing and says nothing. */
export const fontFiles = () => ({
  normal: fileOf('400Regular'),
  bold: fileOf('700Bold'),
  italics: fileOf('400Regular_Italic'),
  bolditalics: fileOf('700Bold_Italic'),
})

export const FONT_FAMILY = 'Be Vietnam Pro'
/** In an SVG, where the reader's machine may lack it. */
export const FONT_STACK = `${FONT_FAMILY}, Inter, Segoe UI, Roboto, Arial, sans-serif`
