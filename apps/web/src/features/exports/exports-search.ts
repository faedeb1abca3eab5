import { textParam, type RawSearch } from '../../search-params.ts'

export interface ExportsSearch {
  /** Of a file that is to be sent on a schedule: the dialog for it opens. */
  address?: string | undefined
  title?: string | undefined
}

export const parseExportsSearch = (raw: RawSearch): ExportsSearch => ({
  address: textParam(raw.address, 2_000),
  title: textParam(raw.title),
})
