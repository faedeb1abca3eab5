import { foldText } from '@gandan/domain/shared/text'

/** `%` and `_` typed by a reader are letters; every word must be there, diacritics or not. */
export const patternsOf = (words: string | undefined): string[] | null =>
  words
    ? foldText(words)
        .split(' ')
        .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
    : null
