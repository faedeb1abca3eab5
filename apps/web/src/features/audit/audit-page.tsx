import { Page } from '../../shell/page.tsx'

export function AuditPage() {
  return <Page title="Nhật ký hệ thống">{null}</Page>
}
