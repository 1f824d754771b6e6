/** The paper's letters in HTML. */
import { Fragment, type ReactNode } from "react";

export const D = ({ of }: { readonly of: string }) => (
  <i>
    D<sub>{of}</sub>
  </i>
);
export const DK = <D of="K" />;
export const DF = <D of="F" />;
const M = <i>M</i>;
const N = <i>N</i>;

/** What the weights of each kind are the product of. */
export const FACTORS = {
  standard: [DK, DK, M, N],
  depthwise: [DK, DK, M],
  pointwise: [M, N],
} as const;

export const product = (factors: readonly ReactNode[]): ReactNode =>
  factors.map((factor, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a factor is its place
    <Fragment key={i}>
      {i > 0 && " · "}
      {factor}
    </Fragment>
  ));
