import { assetPath } from "@/components/site/paths";
import { type Decoded, decode } from "@/lib/image/decode";
import type { Sample, SampleId } from "@/lib/image/samples";

const fetched = new Map<SampleId, Promise<Decoded>>();

/** A sample photo, fetched from this site once and unpacked as a reader's own would be. Rejects where it cannot be had. */
export function samplePhoto({ id, file }: Sample): Promise<Decoded> {
  const known = fetched.get(id);
  if (known) return known;
  const fetching = fetch(assetPath(file))
    .then((response) => {
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return response.blob();
    })
    .then(decode);
  fetched.set(id, fetching);
  fetching.catch(() => fetched.delete(id));
  return fetching;
}
