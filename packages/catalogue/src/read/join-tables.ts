import * as v from 'valibot'
import { err, ok, type Result } from '@strongstride/core'
import type { Entry } from '../content.ts'
import type { Finding } from '../finding.ts'
import {
  PROTOCOL_TABLES,
  protocolTablesSchema,
  type ProtocolFile,
  type ProtocolTables,
} from '../schema/protocol.schema.ts'

/** Joins the tables of all protocol files; a table that is missing, or stands in two files, is a finding. */
export const joinTables = (protocols: readonly Entry<ProtocolFile>[]): Result<ProtocolTables, readonly Finding[]> => {
  const filesOf = (table: string): readonly Entry<ProtocolFile>[] =>
    protocols.filter((protocol) => Object.hasOwn(protocol.value, table))
  const missing = PROTOCOL_TABLES.filter((table) => filesOf(table).length === 0)
  const doubled = PROTOCOL_TABLES.flatMap((table) =>
    filesOf(table)
      .slice(1)
      .map((protocol) => ({ table, protocol })),
  )
  const findings: readonly Finding[] = [
    ...missing.map((table) => ({ file: 'content/protocols', line: 1, rule: 'missing-table', values: { table } })),
    ...doubled.map(({ table, protocol }) => ({
      file: protocol.file,
      line: protocol.lineOf([table]),
      rule: 'doubled-table',
      values: { table },
    })),
  ]
  if (findings.length > 0) return err(findings)
  const joined = Object.fromEntries(
    protocols.flatMap(({ value }) => Object.entries(value).filter(([key]) => key !== 'evidence')),
  )
  const parsed = v.safeParse(protocolTablesSchema, joined)
  return parsed.success ? ok(parsed.output) : err([])
}
