interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * Optional packages, mostly one a platform, that a lockfile refers to but does not hold. `npm install` writes such
 * lockfiles when a new release is not published for every platform yet, and then `npm ci` refuses them everywhere.
 */
export const lockfileFindings = (path: string, text: string): readonly string[] => {
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, LockedPackage>> }
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${folder}/node_modules/${name}` in packages))
      .map((name) => `${path}:1 holds ${folder} but not its optional ${name}; take a release that has all platforms`),
  )
}
