/** What a model of ONNX is made of. */

/** A number is an int, a list ints. */
export type Attribute = number | readonly number[] | { readonly float: number };

export interface OnnxNode {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** Trained or seeded numbers, by the name that the graph's weights have. `filters-first`: a kernel whose axes are moved. */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly order: "as-is" | "filters-first";
}

export interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}
