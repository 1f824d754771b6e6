"use client";
import { Suspense } from "react";
import { Bench, type Shown } from "./Bench";
import { DEFAULT_SAMPLE, usePhotoChoice } from "./usePhotoChoice";

/** What stands in the page's HTML, before the address is known: the default sample, and nothing runs. */
const BEFORE = { choice: { is: "sample", sample: DEFAULT_SAMPLE } as const, missing: null };

/** All of the page below its title. */
export function Classify(shown: Shown) {
  return (
    <Suspense fallback={<Bench {...shown} {...BEFORE} idle />}>
      <Addressed {...shown} />
    </Suspense>
  );
}

function Addressed(shown: Shown) {
  return <Bench {...shown} {...usePhotoChoice()} />;
}
