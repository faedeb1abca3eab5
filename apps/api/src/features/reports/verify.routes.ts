import type { Verification } from '@gandan/contracts/reports/verify'
import * as contract from '@gandan/contracts/reports/verify'
import { numberText, officeWords } from '@gandan/domain/reports/report-parties'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { findSignedReport, type SignedReport } from './report-frozen.queries.ts'

/** No name of a person, no text and no figure: only that something was signed, when and by which office. */
const shapeOf = (found: SignedReport): Verification['report'] => ({
  number: numberText(found.kind, found.number),
  signedOn: found.signedOn,
  signerOffice: officeWords(found.signerOffice, found.communeName),
  communeName: found.communeName,
  isAdjusted: found.isAdjusted,
})

/** Open to anyone: whether a paper or a file is the one that was signed. */
export const verifyRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.verifyCode, async ({ params }) => {
    const found = await findSignedReport(db, params)
    return { report: found && shapeOf(found), isSameFile: null }
  })
  open(app, services, contract.verifyFile, async ({ body: { code, sha256 } }) => {
    const found = await findSignedReport(db, code === undefined ? { sha256 } : { code })
    return { report: found && shapeOf(found), isSameFile: found?.sha256 === sha256 }
  })
}
