/** Numbers that a graph is written out with, by name: node X owns `X/kernel`, `X/bias`, `X/gamma`, `X/beta`, `X/mean`, `X/variance`. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export type Tensors = ReadonlyMap<string, Numbers>;

/** Kernels as PyTorch and ONNX have them: [k, k, channels read, filters] as [filters, channels read, k, k]. */
export function filtersFirst({ shape, data }: Numbers): Numbers {
  const [height = 1, width = 1, inputs = 1, filters = 1] = shape;
  const places = height * width;
  const out = new Float32Array(data.length);
  for (let place = 0; place < places; place++)
    for (let i = 0; i < inputs; i++)
      for (let f = 0; f < filters; f++)
        out[(f * inputs + i) * places + place] = data[(place * inputs + i) * filters + f] ?? 0;
  return { shape: [filters, inputs, height, width], data: out };
}

/** [inputs, units] as [units, inputs]. */
export function unitsFirst({ shape, data }: Numbers): Numbers {
  const [inputs = 1, units = 1] = shape;
  const out = new Float32Array(data.length);
  for (let i = 0; i < inputs; i++) for (let u = 0; u < units; u++) out[u * inputs + i] = data[i * units + u] ?? 0;
  return { shape: [units, inputs], data: out };
}

/** The numbers called `name`, or an error that names them. */
export function numbersOf(tensors: Tensors, name: string): Numbers {
  const found = tensors.get(name);
  if (!found) throw new Error(`there are no weights named ${name}`);
  return found;
}
