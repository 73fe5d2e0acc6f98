import './checked-once.ts'

import { UsageError } from './arguments.ts'
import { backup } from './backup.ts'
import { check, plan } from './commands.ts'
import { compare } from './compare.ts'
import { readConfig } from './config.ts'
import { firstLine } from './first-line.ts'
import { key } from './key-commands.ts'
import { newRegion } from './new-region.ts'
import { serve } from './node.ts'
import { verify } from './verify.ts'

const USAGE = `Usage: npm run -s arshjul -- COMMAND
  plan REGION YEAR [--format table|json|csv|xlsx|ics|svg]   a region's year
  check FILE…                                               whether files of rules can be read
  compare FILE [--year YEAR]                                what a changed copy of a region's rules would change of its years
  new REGION                                                a file of rules to begin from, in CALENDARS
  serve                                                     the service over HTTP
  key create --region R --label L                           a planner's key, shown once
  key list                                                  every key but itself
  key revoke ID                                             it opens nothing from now on
  backup FILE [--force]                                     a copy of the database, while the service goes on
  verify                                                    whether every region's log is as it was written`

async function run([command, ...args]: readonly string[]): Promise<void> {
  const config = readConfig(process.env)
  switch (command) {
    case 'plan':
      process.stdout.write(await plan(args, config, process.stdout.isTTY))
      return
    case 'check':
      process.stdout.write(check(args))
      return
    case 'compare':
      process.stdout.write(await compare(args, config))
      return
    case 'new':
      process.stdout.write(newRegion(args, config))
      return
    case 'serve':
      await serve(config)
      return
    case 'key':
      process.stdout.write(await key(args, config))
      return
    case 'backup':
      process.stdout.write(await backup(args, config))
      return
    case 'verify':
      await verify(args, config, (line) => process.stdout.write(line))
      return
    case undefined:
      throw new UsageError('expected a command')
    default:
      throw new UsageError(`expected a command, not ${command}`)
  }
}

// Whoever reads the output may stop before its end: `plan … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await run(process.argv.slice(2))
} catch (error) {
  const { message } = error as Error
  console.error(process.argv[2] === 'serve' ? firstLine(error as Error) : message)
  if (error instanceof UsageError) console.error(USAGE)
  process.exitCode = 1
}
