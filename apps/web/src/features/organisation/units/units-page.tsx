import { Page } from '../../../shell/page.tsx'

export function UnitsPage() {
  return <Page title="Đơn vị">{null}</Page>
}
