import * as contract from '@gandan/contracts/plan/directives'
import type { ImplementedDirective } from '@gandan/contracts/plan/directives'
import { canKeepDirectives } from '@gandan/domain/plan/permissions'
import { DomainError } from '@gandan/domain/shared/domain-error'
import type { FastifyInstance } from 'fastify'
import type { Context, Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { addImplementingDocument, changeImplementingDocument, setDirectiveDue } from './directives.actions.ts'
import { findDirective, listDirectivesOf, type DirectiveShape } from './directives.queries.ts'

const shapeOf = ({ actor }: Context, directive: DirectiveShape): ImplementedDirective => ({
  ...directive,
  can: { edit: canKeepDirectives(actor, directive) },
})

const readDirective = async ({ db }: Services, ctx: Context, id: string): Promise<ImplementedDirective> => {
  const directive = await findDirective(db, ctx.actor.communeIds, id)
  if (!directive) throw new DomainError('notFound')
  return shapeOf(ctx, directive)
}

export const directiveRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, contract.listImplementedDirectives, async ({ ctx, query }) => ({
    items: (await listDirectivesOf(db, ctx.actor.communeIds, query.objectiveId)).map((one) => shapeOf(ctx, one)),
  }))
  open(app, services, contract.getImplementedDirective, ({ ctx, params }) => readDirective(services, ctx, params.id))
  open(app, services, contract.setDirectiveDue, async ({ body, ctx, params }) => {
    await setDirectiveDue(db, ctx, params.id, body.dueOn)
    return readDirective(services, ctx, params.id)
  })
  open(app, services, contract.addImplementingDocument, async ({ body, ctx, params }) =>
    readDirective(services, ctx, await addImplementingDocument(db, ctx, params.id, body)),
  )
  open(app, services, contract.removeImplementingDocument, async ({ ctx, params }) =>
    readDirective(services, ctx, await changeImplementingDocument(db, ctx, params.id, true)),
  )
  open(app, services, contract.restoreImplementingDocument, async ({ ctx, params }) =>
    readDirective(services, ctx, await changeImplementingDocument(db, ctx, params.id, false)),
  )
}
