import type { RagLevel } from '@gandan/domain/plan/progress'
import { commonTexts } from '../i18n/common-texts.ts'
import { useTexts } from '../i18n/texts.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './marks.module.css'

const ICONS: Record<RagLevel, IconName> = { green: 'check', amber: 'alert', red: 'warning', grey: 'unknown' }

/** A standing by icon, words and colour, so that it also reads in black and white. */
export function RagMark({ level, text }: { level: RagLevel; text?: string }) {
  const { rag } = useTexts(commonTexts)
  return (
    <span className={styles.mark} data-tone={level}>
      <Icon name={ICONS[level]} size={18} />
      {text ?? rag[level]}
    </span>
  )
}
