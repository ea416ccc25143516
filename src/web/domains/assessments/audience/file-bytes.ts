// The bytes of a file as text that fits a request.

/** Arguments of one call stay few. */
const chunkBytes = 8192

/** The bytes as base64, without the heading of a data address. */
export async function toBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes)),
  )
  return btoa(parts.join(''))
}
