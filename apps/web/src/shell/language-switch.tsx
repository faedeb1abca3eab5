import { LANGUAGES, setLanguage, useLanguage } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import styles from './language-switch.module.css'
import { shellTexts } from './texts.ts'

const NAMES = { vi: 'Tiếng Việt', en: 'English' }

export function LanguageSwitch() {
  const language = useLanguage()
  const texts = useTexts(shellTexts)
  return (
    <div role="group" aria-label={texts.language} className={`${styles.switch} no-print`}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          title={NAMES[one]}
          aria-label={`${one.toUpperCase()}, ${NAMES[one]}`}
          aria-pressed={one === language}
          onClick={() => setLanguage(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
