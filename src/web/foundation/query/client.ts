// The cache of what the server said. Lists and figures are asked for again when shown again.
import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/problem.ts'

const freshMs = 30_000

/** Tries again only where that can help: no network, or a server that is busy. */
function mayRetry(failures: number, error: Error): boolean {
  const passing = error instanceof ApiProblem && [0, 502, 503, 504].includes(error.problem.status)
  return passing && failures < 3
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: freshMs, retry: mayRetry }, mutations: { retry: false } },
})
