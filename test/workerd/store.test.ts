import { storeContract } from '../store/contract.ts'
import { freshDatabase } from '../store/fresh.ts'

storeContract('in D1, asked from inside workerd', async () => ({ fresh: async () => freshDatabase() }))
