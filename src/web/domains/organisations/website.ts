// The address of a website as people type it.

/** A complete address: "halden.example" becomes "https://halden.example". Empty stays empty. */
export function withScheme(typed: string): string {
  return typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
}
