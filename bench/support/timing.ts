// Time of one call, measured over many.

/** Microseconds per call at the median and the 95th percentile, after a warm-up. */
export function microseconds(call: () => unknown, calls = 400): { p50: number; p95: number } {
  for (let count = 0; count < calls; count += 1) call()
  const times = Array.from({ length: calls }, () => {
    const start = process.hrtime.bigint()
    call()
    return Number(process.hrtime.bigint() - start) / 1_000
  }).toSorted((one, other) => one - other)
  return { p50: times[Math.floor(calls * 0.5)] ?? 0, p95: times[Math.floor(calls * 0.95)] ?? 0 }
}
