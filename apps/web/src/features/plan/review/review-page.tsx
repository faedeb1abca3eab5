import { Page } from '../../../shell/page.tsx'

export function ReviewPage() {
  return <Page title="Rà soát kế hoạch">{null}</Page>
}
