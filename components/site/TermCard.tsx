"use client";

import { Popover } from "radix-ui";
import type { RefObject } from "react";

interface Props {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/** The floating note of a term: beside its word, inside the window, never taking the focus. */
export function TermCard({ anchor, title, text, onClose, onPointerEnter, onPointerLeave }: Props) {
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLButtonElement>} />
      <Popover.Portal>
        <Popover.Content
          role="note"
          aria-label={title}
          side="top"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onPointerDownOutside={(event) => {
            // The word's own click decides about itself.
            if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault();
          }}
          onPointerEnter={onPointerEnter}
          onPointerLeave={onPointerLeave}
          className="z-50 max-w-[min(360px,calc(100vw-24px))] rounded-md border border-ink-3 bg-card px-4 py-3 text-[15px] leading-normal text-ink"
        >
          <p className="font-semibold">{title}</p>
          <p className="mt-0.5 text-ink-2">{text}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
