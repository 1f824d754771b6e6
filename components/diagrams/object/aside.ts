/** A drawing that is made to be saved and is never seen: it stands beside the page, in the page's own colours and letters. */
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/** Draws `figure` far outside the window for as long as `use` takes. */
export async function aside(figure: ReactNode, use: (place: HTMLElement) => Promise<void>): Promise<void> {
  const place = document.createElement("div");
  place.setAttribute("aria-hidden", "true");
  place.style.cssText = "position:fixed;left:-20000px;top:0";
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(figure));
    await use(place);
  } finally {
    root.unmount();
    place.remove();
  }
}
