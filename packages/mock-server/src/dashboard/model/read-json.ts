/** What a text says as JSON, or what is wrong with it. */
export type ReadJson =
  | { readonly value: unknown; readonly fault: undefined }
  | { readonly value: undefined; readonly fault: string };

/** Reads JSON that somebody types. */
export function readJson(text: string): ReadJson {
  try {
    return { value: JSON.parse(text), fault: undefined };
  } catch (error) {
    return { value: undefined, fault: `This is no JSON: ${(error as Error).message}` };
  }
}
