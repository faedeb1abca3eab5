import { RagMark as RagShape } from '@gandan/charts/rag-mark'
import type { RagLevel } from '@gandan/domain/plan/progress'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import styles from './marks.module.css'

/** A standing by shape, words and colour, so that it also reads in black and white. */
export function RagMark({ level, text }: { level: RagLevel; text?: string }) {
  const { rag } = useTexts(commonTexts)
  return (
    <span className={styles.mark} data-tone={level}>
      <RagShape level={level} size={18} />
      {text ?? rag[level]}
    </span>
  )
}
