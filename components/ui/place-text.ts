/** A part of an address as it was meant; as it stands where it holds a `%` that encodes nothing. */
export function placeText(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
