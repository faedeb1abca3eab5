import { Alert } from '@mantine/core'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Icon } from '../../../shell/icon.tsx'
import { indicatorTexts } from '../texts.ts'
import { entryTexts } from './entry-texts.ts'
import { lineName } from './grid-lines.ts'
import type { PasteError } from './place-pasted.ts'

const MOST_SHOWN = 20

/** Every cell of a refused paste, by row and column. */
export function PasteErrors({ errors, onClose }: { errors: readonly PasteError[]; onClose: () => void }) {
  const texts = useTexts(entryTexts)
  const columns = useTexts(indicatorTexts)
  const common = useTexts(commonTexts)
  if (errors.length === 0) return null
  const [first] = errors
  const isTooLarge = first?.code === 'gridTooLarge'
  return (
    <Alert
      color="red"
      role="alert"
      icon={<Icon name="warning" />}
      title={texts.pasteTitle}
      withCloseButton
      closeButtonLabel={common.close}
      onClose={onClose}
      mb="md"
    >
      {isTooLarge ? (
        texts.faults.gridTooLarge
      ) : (
        <>
          <p>{texts.pasteText}</p>
          <ul>
            {errors.slice(0, MOST_SHOWN).map(({ row, line, column, code, text }) => (
              <li key={`${row}${column}${text}`}>
                {texts.pasteError(
                  row,
                  line ? lineName(line) : texts.outside,
                  column ? columns[column] : texts.outside,
                  text,
                  texts.faults[code] ?? code,
                )}
              </li>
            ))}
          </ul>
          {errors.length > MOST_SHOWN && <p>{texts.pasteMore(errors.length - MOST_SHOWN)}</p>}
        </>
      )}
    </Alert>
  )
}
