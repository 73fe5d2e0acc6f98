import { z } from 'zod'

// Most of what is checked is a region's file, once: compiling schemas takes a tenth of a start, and pays later
z.config({ jitless: true })
