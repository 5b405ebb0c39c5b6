export { writeCsv } from './write-csv.ts'
export type { CsvCell } from './write-csv.ts'
