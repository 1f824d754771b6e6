import type { ReactNode } from "react";

interface Props {
  readonly id: string;
  readonly heading: string;
  readonly body: ReactNode;
  readonly children?: ReactNode;
}

/** A part of the page, which links lead to by its id. */
export function Section({ id, heading, body, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-14 border-t border-line pt-8">
      <h2 id={id} className="text-[26px]">
        {heading}
      </h2>
      <div className="prose mt-3 mb-6 text-[17px]">{body}</div>
      {children}
    </section>
  );
}
