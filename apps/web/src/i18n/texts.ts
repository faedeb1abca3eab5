import { useLanguage, type Language } from './language.ts'

export type Texts<T> = Record<Language, T>

/** A room's dictionary: the English half must have every key of the Vietnamese one. */
export const defineTexts = <T extends object>(vi: T, en: NoInfer<T>): Texts<T> => ({ vi, en })

/** The dictionary in the reader's language. */
export const useTexts = <T>(texts: Texts<T>): T => texts[useLanguage()]
