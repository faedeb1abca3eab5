import { defineTexts } from '../../../i18n/texts.ts'
import { en } from './review-texts-en.ts'
import { vi } from './review-texts-vi.ts'

export const reviewTexts = defineTexts(vi, en)
