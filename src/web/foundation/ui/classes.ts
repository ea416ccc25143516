// Joining class names. Nothing here knows what a class means.

/** The given class names as one attribute value; what is false or absent is left out. */
export function joinClasses(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
