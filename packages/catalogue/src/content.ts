import type { ComplaintFile } from './schema/complaint.schema.ts'
import type { EmphasisFile } from './schema/emphasis.schema.ts'
import type { CatalogueEvidence, Reference } from './schema/evidence.schema.ts'
import type { ExerciseFile } from './schema/exercise.schema.ts'
import type { MuscleFile } from './schema/muscle.schema.ts'
import type { ProtocolFile, ProtocolTables } from './schema/protocol.schema.ts'
import type { ReleasedIds } from './schema/released.schema.ts'
import type { SelfTestFile } from './schema/self-test.schema.ts'
import type { Page } from './read/page.ts'

/** A page whose file name is an identity. */
export interface Entry<Value> extends Page<Value> {
  readonly id: string
}

/** Everything in `content/`, file by file, each of the right shape. The content rules judge it. */
export interface Content {
  readonly muscles: readonly Entry<MuscleFile>[]
  readonly exercises: readonly Entry<ExerciseFile>[]
  readonly selfTests: readonly Entry<SelfTestFile>[]
  readonly complaints: readonly Entry<ComplaintFile>[]
  readonly emphases: readonly Entry<EmphasisFile>[]
  readonly protocols: readonly Entry<ProtocolFile>[]
  /** The tables of all protocols together. */
  readonly tables: ProtocolTables
  readonly evidence: readonly Page<readonly CatalogueEvidence[]>[]
  readonly references: Page<readonly Reference[]>
  readonly released: Page<ReleasedIds>
}
