/** The weights of a grouped convolution in their places: filters down, input channels across, blocks on the diagonal. */

export interface BlockGrid {
  readonly kernel: number;
  readonly channels: number;
  readonly filters: number;
  readonly groups: number;
  /** Side of one weight in CSS pixels. */
  readonly cell: number;
  /** From one channel's weights to the next one's, and from one filter to the next. */
  readonly pitch: number;
  readonly width: number;
  readonly height: number;
}

interface BlockShape {
  readonly kernel: number;
  readonly channels: number;
  readonly filters: number;
  readonly groups: number;
}

/** The whole wall as large as `room` allows; weights are square, and at most `most` pixels. */
export function blockGrid(
  shape: BlockShape,
  room: { readonly width: number; readonly height: number },
  most = 14,
): BlockGrid {
  const { kernel, channels, filters } = shape;
  const pitchIn = Math.min(room.width / channels, room.height / filters);
  const gap = kernel > 1 && pitchIn / kernel >= 2.5 ? 1 : 0;
  const raw = Math.min(most, (pitchIn - gap) / kernel);
  const cell = raw >= 2 ? Math.floor(raw * 2) / 2 : raw;
  const pitch = cell * kernel + gap;
  return { ...shape, cell, pitch, width: channels * pitch - gap, height: filters * pitch - gap };
}

/** Where the weights of one group stand. */
export function blockRect({ channels, filters, groups, pitch, kernel, cell }: BlockGrid, group: number) {
  const [across, down] = [channels / groups, filters / groups];
  const trim = pitch - kernel * cell;
  return {
    x: group * across * pitch,
    y: group * down * pitch,
    width: across * pitch - trim,
    height: down * pitch - trim,
  };
}

/** Filter and channel under a point, held inside the wall. */
export function blockAt({ channels, filters, pitch }: BlockGrid, x: number, y: number) {
  const hold = (place: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(place / pitch)));
  return { filter: hold(y, filters), channel: hold(x, channels) };
}
