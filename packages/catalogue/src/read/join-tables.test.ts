import { expect, test } from 'vitest'
import type { Entry } from '../content.ts'
import { PROTOCOL_TABLES, type ProtocolFile } from '../schema/protocol.schema.ts'
import { joinTables } from './join-tables.ts'

const protocol = (id: string, value: ProtocolFile): Entry<ProtocolFile> => ({
  id,
  value,
  file: `content/protocols/${id}.yaml`,
  lineOf: () => 4,
})

test('finds every table that no file holds', () => {
  const joined = joinTables([protocol('caps', { evidence: [], calfFactorAge: 50 })])
  if (joined.ok) throw new Error('joined')
  expect(joined.error).toHaveLength(PROTOCOL_TABLES.length - 1)
})

test('finds a table that stands in two files', () => {
  const age = { evidence: [], calfFactorAge: 50 }
  const joined = joinTables([protocol('one', age), protocol('two', age)])
  expect(joined.ok ? [] : joined.error).toContainEqual({
    file: 'content/protocols/two.yaml',
    line: 4,
    rule: 'doubled-table',
    values: { table: 'calfFactorAge' },
  })
})
