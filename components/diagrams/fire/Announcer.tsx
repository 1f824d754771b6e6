"use client";
import { useEffect, useState } from "react";

/** Says `text` to screen readers once it has stood for a moment: a moving pixel is not announced step by step. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div aria-live="polite" className="sr-only">
      {said}
    </div>
  );
}
