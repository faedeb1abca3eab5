import * as definitions from '@gandan/contracts/indicators/definitions'
import * as contract from '@gandan/contracts/indicators/values'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { open } from '../../http/endpoint-route.ts'
import { createIndicatorDefinition, updateIndicatorDefinition } from './definitions.actions.ts'
import { getDefinitionRow, listDefinitionRows } from './definitions.read.ts'
import { setIndicatorTargets } from './targets.actions.ts'
import { listSetTargets, listTargetRows } from './targets.read.ts'
import { actOnValues } from './value-steps.actions.ts'
import { saveEntryCells } from './values.actions.ts'
import { readCells, readEntryGrid, readValue } from './values.read.ts'

const definitionRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  open(app, services, definitions.listIndicatorDefinitions, ({ ctx, query }) =>
    listDefinitionRows(db, ctx.actor, query.on ?? ctx.today),
  )
  open(app, services, definitions.createIndicatorDefinition, async ({ body, ctx }) => {
    const { id } = await createIndicatorDefinition(db, ctx, body)
    return getDefinitionRow(db, ctx.actor, id)
  })
  open(app, services, definitions.updateIndicatorDefinition, async ({ body, ctx, params }) => {
    await updateIndicatorDefinition(db, ctx, params.id, body)
    return getDefinitionRow(db, ctx.actor, params.id)
  })
  open(app, services, definitions.listIndicatorTargets, ({ ctx, query }) => listTargetRows(db, ctx.actor, query))
  open(app, services, definitions.setIndicatorTargets, async ({ body, ctx }) => {
    await setIndicatorTargets(db, ctx, body)
    return listSetTargets(db, ctx.actor, body.items)
  })
}

export const indicatorRoutes = (app: FastifyInstance, services: Services): void => {
  const { db } = services
  definitionRoutes(app, services)
  open(app, services, contract.getEntryGrid, ({ ctx, query }) => readEntryGrid(db, ctx, query))
  open(app, services, contract.saveEntryCells, async ({ body, ctx }) => {
    await saveEntryCells(db, ctx, body)
    return readEntryGrid(db, ctx, body)
  })
  open(app, services, contract.actOnValues, async ({ body, ctx }) => {
    await actOnValues(db, ctx, body)
    const ids = body.values.map(({ id }) => id)
    return { items: await readCells(db, ctx, ids) }
  })
  open(app, services, contract.getIndicatorValue, ({ ctx, params }) => readValue(db, ctx, params.id))
}
