/** Bits one after another in bytes, the least significant first. */

export class BitWriter {
  private bytes: Uint8Array;
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(Math.max(16, room));
  }

  /** The `width` (up to 24) low bits of `value`. */
  write(value: number, width: number): void {
    this.held |= (value & (2 ** width - 1)) << this.count;
    this.count += width;
    while (this.count >= 8) this.flush();
  }

  private flush(): void {
    if (this.at === this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.at] = this.held & 255;
    this.at += 1;
    this.held >>>= 8;
    this.count = Math.max(0, this.count - 8);
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.count > 0) this.flush();
    this.held = 0;
    this.count = 0;
  }

  /** Whole bytes; what came before is aligned first. */
  append(bytes: Uint8Array): void {
    this.align();
    for (const byte of bytes) this.write(byte, 8);
  }

  done(): Uint8Array {
    this.align();
    return this.bytes.slice(0, this.at);
  }
}

export class BitReader {
  private at = 0;
  private bit = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get finished(): boolean {
    return this.at + (this.bit > 0 ? 1 : 0) >= this.bytes.length;
  }

  /** @throws RangeError where the bytes have ended. */
  readBit(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new RangeError(`the file ends after ${this.bytes.length} bytes`);
    const value = (byte >> this.bit) & 1;
    this.bit += 1;
    if (this.bit === 8) {
      this.bit = 0;
      this.at += 1;
    }
    return value;
  }

  read(width: number): number {
    let value = 0;
    for (let i = 0; i < width; i++) value |= this.readBit() << i;
    return value >>> 0;
  }

  align(): void {
    if (this.bit > 0) this.at += 1;
    this.bit = 0;
  }

  /** Whole bytes, from the next byte on. */
  take(count: number): Uint8Array {
    this.align();
    if (this.at + count > this.bytes.length) throw new RangeError(`the file ends after ${this.bytes.length} bytes`);
    this.at += count;
    return this.bytes.slice(this.at - count, this.at);
  }
}
