import { randomInt } from 'node:crypto'

const CONSONANTS = 'bcdghklmnprstvx'
const VOWELS = 'aeiou'
const GROUPS = 4

const oneOf = (letters: string): string => letters.charAt(randomInt(letters.length))

/** Readable over the telephone: four groups of two syllables, 49 bits; good for one sign-in. */
export const temporaryPassword = (): string =>
  Array.from({ length: GROUPS }, () => [CONSONANTS, VOWELS, CONSONANTS, VOWELS].map(oneOf).join('')).join('-')
