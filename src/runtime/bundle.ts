import { relative, resolve } from 'node:path'
import { yamlFiles } from './files.ts'

/** Where the module stands that {@link bundleOf} writes. */
const FOLDER = 'src/runtime'

/**
 * A module of all the YAML that a Worker serves: it has no folder to read, and its bundler takes only what is imported
 * by name. `calendars` and `data` are folders.
 */
export function bundleOf(calendars: string, data: string): string {
  const files = { CALENDARS: yamlFiles(calendars), DATA: yamlFiles(data) }
  const imports = Object.entries(files).flatMap(([list, names]) =>
    names.map((name, i) => `import ${variable(list, i)} from '${pathTo(name)}'`),
  )
  const lists = Object.entries(files).map(([list, names]) => {
    const texts = names.map((name, i) => `  { name: '${relative('.', name)}', text: ${variable(list, i)} },`)
    return `export const ${list}: readonly Text[] = [\n${texts.join('\n')}\n]`
  })
  return `${[
    '// Written by `npm run -s bundle`; not to be changed by hand.',
    [...imports, "import type { Text } from './texts.ts'"].join('\n'),
    ...lists,
  ].join('\n\n')}\n`
}

const variable = (list: string, i: number): string => `${list.toLowerCase()}${i}`

const pathTo = (name: string): string => {
  const path = relative(resolve(FOLDER), resolve(name))
  return path.startsWith('.') ? path : `./${path}`
}
