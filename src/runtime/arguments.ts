import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a command was called wrongly by; told with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A command's options and what else it was given. Throws UsageError for an option that it has not. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error })
  }
}
