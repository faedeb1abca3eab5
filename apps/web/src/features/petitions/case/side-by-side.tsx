import type { CaseRow } from '@gandan/contracts/petitions/case-shapes'
import { topicName } from '@gandan/domain/petitions/topics'
import { commonTexts } from '../../../i18n/common-texts.ts'
import { useFormats } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import styles from './case.module.css'
import { joiningTexts } from './joining-texts.ts'

type Compared = Pick<
  CaseRow,
  | 'code'
  | 'title'
  | 'receivedOn'
  | 'topicCode'
  | 'villageName'
  | 'petitionCount'
  | 'personCount'
  | 'dueOn'
  | 'handlerName'
>

/** Two cases fact by fact, so that only the same matter is merged. */
export function SideBySide({ left, right }: { left: Compared; right: Compared }) {
  const texts = useTexts(joiningTexts)
  const common = useTexts(commonTexts)
  const formats = useFormats()
  const facts: [string, (one: Compared) => string][] = [
    [texts.code, ({ code }) => code],
    [texts.matter, ({ title }) => title],
    [texts.received, ({ receivedOn }) => formats.day(receivedOn)],
    [texts.topic, ({ topicCode }) => topicName(topicCode)],
    [texts.village, ({ villageName }) => villageName ?? common.none],
    [texts.petitions, ({ petitionCount, personCount }) => texts.counts(petitionCount, personCount)],
    [texts.due, ({ dueOn }) => (dueOn === null ? common.none : formats.day(dueOn))],
    [texts.handler, ({ handlerName }) => handlerName ?? common.none],
  ]
  return (
    <div className={styles.scroll}>
      <table>
        <caption className="visually-hidden">{texts.sideBySide}</caption>
        <thead>
          <tr>
            {[texts.fact, texts.this, texts.that].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([label, of]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{of(left)}</td>
              <td>{of(right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
