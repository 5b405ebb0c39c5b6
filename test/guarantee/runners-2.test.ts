import { testShard } from './runner-shards.ts'

testShard(2)
