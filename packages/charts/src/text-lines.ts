const NARROW = /[iljtfrI.,:;'’|!()[\] ·-]/
const WIDE = /[mwMW%@—…]/
const UPPER = /[\p{Lu}0-9]/u

const ellipsis = '…'

/** Where no browser measures: an upper estimate of a text's width in the letters of Be Vietnam Pro and their stand-ins. */
export const widthOf = (text: string, size: number): number => {
  let ems = 0
  for (const letter of text.normalize('NFC')) {
    if (NARROW.test(letter)) ems += 0.36
    else if (WIDE.test(letter)) ems += 0.94
    else if (UPPER.test(letter)) ems += 0.7
    else ems += 0.6
  }
  return ems * size
}

const cutTo = (text: string, size: number, width: number): string => {
  if (widthOf(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(letters.join('') + ellipsis, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}${ellipsis}`
}

/** The lines of a text within a width, at most so many: what is left over ends in an ellipsis, and so does a word too long. */
export const linesOf = (text: string, box: { size: number; width: number; most: number }): string[] => {
  const words = text.normalize('NFC').split(/\s+/).filter(Boolean)
  const lines: string[] = []
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, box.size) <= box.width) lines[lines.length - 1] = longer
    else if (lines.length < box.most) lines.push(word)
    else {
      lines[lines.length - 1] = cutTo(`${last} ${words.slice(index).join(' ')}`, box.size, box.width)
      return lines
    }
  }
  return lines.map((line) => cutTo(line, box.size, box.width))
}
