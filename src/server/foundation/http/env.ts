// What middleware leaves on a request for those after it.
export type ServerEnv = {
  Variables: {
    requestId: string
    now: Date
    /** Allows exactly the inline script and style of this reply. */
    nonce: string
  }
}
