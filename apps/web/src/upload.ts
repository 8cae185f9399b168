/** Sends a picture to the house; answers its id, or nothing when it did not arrive. It stays private to who may see it. */
export async function sendPicture(file: File): Promise<string | undefined> {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch('/media', { method: 'POST', body, credentials: 'same-origin' }).catch(
    () => undefined,
  );
  if (!response?.ok) return undefined;
  return ((await response.json()) as { id: string }).id;
}

/** What a camera or a folder may give. */
export const PICTURE_KINDS = 'image/jpeg,image/png,image/webp,image/heic';
