import { createRoot } from 'react-dom/client'
import { browserEventStore } from './store/browser-event-store.ts'
import { openDatabase } from './store/database.ts'
import { newId } from './device/new-id.ts'

const store = browserEventStore(openDatabase({ name: 'strongstride', newId }))
const home = document.querySelector('#app')
if (home !== null) createRoot(home).render(<p>Strongstride {typeof store.read}</p>)
