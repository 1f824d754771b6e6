"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useId, useRef, useState } from "react";

/** What floats (Radix's popover) is fetched when the first term is reached for, not with the page. */
const TermCard = dynamic(() => import("./TermCard").then((room) => room.TermCard), { ssr: false });

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/**
 * The word itself: a button in the line of text. Hover and focus show its note; a tap or click keeps it open; Escape, a second click
 * or leaving closes it. The explanation is the button's description, so a screen reader says it without any of this.
 */
export function TermNote({ title, text, children }: Props) {
  const [shown, setShown] = useState<"no" | "passing" | "kept">("no");
  const description = useId();
  const button = useRef<HTMLButtonElement>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stay = () => clearTimeout(leaving.current);
  const show = () => {
    stay();
    setShown((now) => (now === "no" ? "passing" : now));
  };
  // A moment's grace, so that the pointer can reach the note and select its text.
  const leave = () => {
    stay();
    leaving.current = setTimeout(() => setShown((now) => (now === "passing" ? "no" : now)), 120);
  };
  const close = () => {
    stay();
    setShown("no");
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-describedby={description}
        onClick={() => setShown((now) => (now === "kept" ? "no" : "kept"))}
        onPointerEnter={(event) => event.pointerType === "mouse" && show()}
        onPointerLeave={(event) => event.pointerType === "mouse" && leave()}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && show()}
        onBlur={() => shown === "passing" && close()}
        onKeyDown={(event) => event.key === "Escape" && close()}
        className="inline cursor-help rounded-[2px] [font:inherit] text-inherit underline decoration-ink-3 decoration-dotted decoration-1 underline-offset-[0.2em] hover:decoration-ink hover:decoration-solid"
      >
        {children}
      </button>
      <span id={description} hidden>
        {text}
      </span>
      {shown !== "no" && (
        <TermCard
          anchor={button}
          title={title}
          text={text}
          onClose={close}
          onPointerEnter={stay}
          onPointerLeave={leave}
        />
      )}
    </>
  );
}
