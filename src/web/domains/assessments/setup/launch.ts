// Whether a draft may be sent, counting those of a checked list that is added in the same act. Pure.
import type { LaunchCheck } from '../data.ts'

/** The checks as they will stand once `coming` people have joined; a list large enough settles its own. */
export function checksWith(
  checks: readonly LaunchCheck[],
  { peopleAfter, k, message }: { peopleAfter: number; k: number; message: string },
): LaunchCheck[] {
  return checks.map((check) =>
    check.check === 'audience' && !check.isOk && peopleAfter >= k
      ? { ...check, isOk: true, message }
      : check,
  )
}

/** Whether nothing stands in the way. */
export function isReady(checks: readonly LaunchCheck[]): boolean {
  return checks.length > 0 && checks.every(({ isOk, isBlocking }) => isOk || !isBlocking)
}
