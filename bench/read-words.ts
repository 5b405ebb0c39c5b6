import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The words after a command of this room; one that it does not know ends it with 2 and how it is used. */
export const readWords = <const Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> => {
  try {
    return parseArgs(config)
  } catch (error) {
    const [what = ''] = error instanceof Error ? error.message.split('. ') : []
    process.stderr.write(`${what}\n${usage}`)
    process.exit(2)
  }
}
