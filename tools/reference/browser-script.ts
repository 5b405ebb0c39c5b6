/** Modules joined into one classic script, for a browser loads no module from a disk. The order is that of their imports. */
export const joinModules = (modules: readonly string[]): string => {
  const bare = modules.map((text) =>
    text
      .replaceAll(/^import .*$/gm, '')
      .replaceAll(/^export /gm, '')
      .trim(),
  )
  return `'use strict'\n;(() => {\n${bare.join('\n\n')}\n})()\n`
}
