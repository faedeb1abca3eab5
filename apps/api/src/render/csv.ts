/** So that a spreadsheet reads UTF-8. */
export const BOM = '\uFEFF'
const LINE_END = '\r\n'

/** A spreadsheet runs what begins like a formula: an apostrophe before it makes it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)

const cell = (text: string): string => `"${harmless(text.normalize('NFC')).replaceAll('"', '""')}"`

export const csvLine = (cells: readonly string[]): string => cells.map(cell).join(',') + LINE_END
