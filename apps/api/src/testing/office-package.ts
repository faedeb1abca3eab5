import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  text: string
}

/** The tree of an XML part; throws where it is not well-formed. */
export const xmlTree = (xml: string): XmlNode => {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root.children[0] ?? root
}

/** Each node below, the node itself first. */
export const nodesIn = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(nodesIn)]

const sourceOf = (relations: string): string =>
  path.posix.join(path.posix.dirname(path.posix.dirname(relations)), path.posix.basename(relations, '.rels'))

const brokenLinks = (parts: Record<string, Uint8Array>, relations: string): string[] =>
  xmlTree(strFromU8(parts[relations] ?? new Uint8Array()))
    .children.filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Target = '' } }) =>
      Target.startsWith('/') ? Target.slice(1) : path.posix.join(path.posix.dirname(sourceOf(relations)), Target),
    )
    .filter((target) => !(target in parts))
    .map((target) => `${relations} points at ${target}, which is not there`)

/** What an office program would have to repair: a part without its type, a type or a link without its part, XML cut short. */
export const packageFaults = (bytes: Uint8Array): string[] => {
  const parts = unzipSync(new Uint8Array(bytes))
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'))
  const types = xmlTree(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).children
  const overrides = types.flatMap(({ name, attributes }) => (name === 'Override' ? [attributes.PartName ?? ''] : []))
  const endings = types.flatMap(({ name, attributes }) => (name === 'Default' ? [attributes.Extension ?? ''] : []))
  const untyped = names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(`/${name}`) &&
      !endings.includes(name.slice(name.lastIndexOf('.') + 1)),
  )
  for (const name of names) if (/\.(xml|rels)$/.test(name)) xmlTree(strFromU8(parts[name] ?? new Uint8Array()))
  return [
    ...overrides.filter((name) => !(name.slice(1) in parts)).map((name) => `${name} has a type and is not there`),
    ...untyped.map((name) => `${name} has no type`),
    ...names.filter((name) => name.endsWith('.rels')).flatMap((name) => brokenLinks(parts, name)),
  ]
}
