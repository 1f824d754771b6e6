import { assetPath } from "@/components/site/paths";
import type { Sample, SampleId } from "@/lib/image/samples";
import { type Decoded, unpack } from "@/lib/image/unpack";

/** The site's own photos need no examination, so a page that shows one does without the code for it. */
const HEADER = { format: "jpeg", size: null, orientation: 1, animated: false } as const;
const fetched = new Map<SampleId, Promise<Decoded>>();

/** A sample photo, fetched from this site once. Rejects where it cannot be had. */
export function samplePhoto({ id, file }: Sample): Promise<Decoded> {
  const known = fetched.get(id);
  if (known) return known;
  const fetching = fetch(assetPath(file))
    .then((response) => {
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return response.arrayBuffer();
    })
    .then((bytes) => unpack(new Uint8Array(bytes), HEADER));
  fetched.set(id, fetching);
  fetching.catch(() => fetched.delete(id));
  return fetching;
}
