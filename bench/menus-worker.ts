// Searches menus in a thread of its own.
import { reportTasks } from './report-tasks.ts'
import { searchTimed } from './search-timed.ts'
import type { SearchTask } from './search-timed.ts'

await reportTasks((task) => searchTimed(task as SearchTask))
