import * as contract from '@gandan/contracts/petitions/petitions'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { findLookalikes, getPetition, readIdentity, registerPetition, updatePetition } from './petitions.actions.ts'

export const petitionRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.registerPetition, async ({ body, ctx }) => {
    const { petitionId, caseId, caseCode } = await registerPetition(services, ctx, body)
    return { petition: (await getPetition(db, ctx, petitionId)).petition, caseId, caseCode }
  })
  open(app, services, contract.updatePetition, async ({ body, ctx, params }) => {
    await updatePetition(services, ctx, params.id, body)
    return (await getPetition(db, ctx, params.id)).petition
  })
  open(app, services, contract.findLookalikes, async ({ body, ctx }) => ({
    items: (await findLookalikes(services, ctx, body)).map(
      ({ handlerUserId: _handler, accusedUserIds: _accused, ...row }) => row,
    ),
  }))
  open(app, services, contract.readIdentity, ({ body, ctx, params }) =>
    readIdentity(services, ctx, params.id, body.reason),
  )
}
