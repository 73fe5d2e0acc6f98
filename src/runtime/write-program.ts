import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { SETTINGS } from './config.ts'
import { codeOf } from './engine.ts'
import { DATA, yamlFiles } from './files.ts'
import { PLAIN, plainTexts } from './plain-texts.ts'

const DIST = fileURLToPath(new URL('../', import.meta.url))

/** As deep as `runtime/` is, so that paths from a module to the repository's folders hold in both. */
const PROGRAM = join(DIST, 'program')

/** zod brings its messages in fifty languages, an eighth of the program; ours are in its own. */
const ENGLISH_ALONE: Plugin = {
  name: 'english-alone',
  setup(building) {
    building.onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, '../locales/en.js'),
    }))
  },
}

/** Characters of a line, about. */
const LINE = 120

/** Packages in CommonJS ask for Node's own modules by `require`. */
const BANNER =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);"

/** Writes what `npm start` runs: the modules in a few files, and what the YAML says that they begin by reading. */
async function program(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(DIST, 'runtime/cli.js')],
    outdir: PROGRAM,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // An error's trace is read by people: names stay, and lines
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: LINE,
    plugins: [ENGLISH_ALONE],
    // Its binary is found beside its own files
    external: ['better-sqlite3'],
    // A thread for every sheet takes some 20 MB more when workbooks are asked for at once
    alias: {
      fflate: join(DIST, 'runtime/zip-at-once.js'),
      'fflate/browser': fileURLToPath(import.meta.resolve('fflate/browser')),
    },
    banner: { js: BANNER },
    define: { CODE_AT_BUILD: JSON.stringify(codeOf()) },
    write: false,
  })
  for (const { path, text } of outputFiles) put(path, text)
  const calendars = process.env['CALENDARS'] || SETTINGS.CALENDARS
  put(PLAIN, plainTexts([calendars, DATA].flatMap(textsIn)))
}

function textsIn(folder: string): string[] {
  try {
    return yamlFiles(folder).map((file) => readFileSync(file, 'utf8'))
  } catch {
    // The start tells what is wrong with a folder
    return []
  }
}

/** Whole at once, and not at all where it is the same: a process that is just starting may be reading it. */
function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}`
  writeFileSync(beside, text)
  renameSync(beside, path)
}

await program()
