import { configDefaults, defineConfig } from 'vitest/config'
import { workerd } from './test/workerd/config.ts'

const TIME = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...TIME,
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'test/workerd/**'],
        },
      },
      workerd(TIME),
    ],
  },
})
