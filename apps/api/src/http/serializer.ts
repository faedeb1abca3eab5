import fastJson from 'fast-json-stringify'
import { z } from 'zod'

type Schema = Record<string, unknown>

const isNull = (schema: unknown): boolean =>
  typeof schema === 'object' && schema !== null && (schema as Schema).type === 'null'

/** `anyOf: [X, null]` costs the serializer a validation a value; `nullable` says the same for free. */
const withNullable = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(withNullable)
  if (typeof node !== 'object' || node === null) return node
  const schema = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNullable(value)])) as Schema
  const branches = schema.anyOf
  if (Array.isArray(branches) && branches.length === 2 && branches.some(isNull)) {
    const { anyOf: _, ...rest } = schema
    return { ...rest, ...(branches.find((branch) => !isNull(branch)) as Schema), nullable: true }
  }
  return schema
}

/** Strips what only validation needs, so that a long pattern never reaches the compiled function. */
const withoutChecks = ({ jsonSchema }: { jsonSchema: Schema }): void => {
  for (const key of ['pattern', 'format', 'minLength', 'maxLength', 'minimum', 'maximum', 'description', 'id'])
    delete jsonSchema[key]
}

/** Compiles a zod response shape into a serializer: what the shape does not name does not leave. */
export const serializerFor = (shape: z.ZodType): ((value: unknown) => string) => {
  const schema = z.toJSONSchema(shape, {
    io: 'output',
    target: 'draft-7',
    reused: 'inline',
    unrepresentable: 'any',
    override: withoutChecks as never,
  })
  return fastJson(withNullable(schema) as never)
}
