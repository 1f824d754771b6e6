import { Fragment } from "react";

/** A setting's name with the paper's letters in it, as `kernel D_K` or `channels in M`, set as formulas set them. */
export function Lettered({ text }: { readonly text: string }) {
  return text.split(/(\b[A-Z](?:_[A-Z])?$)/).map((part, i) => {
    if (i % 2 === 0) return <Fragment key={part}>{part}</Fragment>;
    const [letter, index] = part.split("_");
    return (
      <i key={part}>
        {letter}
        {index && <sub>{index}</sub>}
      </i>
    );
  });
}
