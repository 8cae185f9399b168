import { Transform, type TransformCallback } from 'node:stream';

// Adobe's FLV file format, version 10, annex E: a header of nine bytes, then tags, each behind the size of the one before it.
const FILE_HEADER = 9;
const TAG_HEADER = 11;
const SIZE_BEFORE = 4;
const VIDEO_TAG = 9;
const HAS_SOUND = 0x04;
const TAG_MAX = 16 * 1024 * 1024;

/** An FLV stream without its picture: a tenth of the data, for a phone that only listens. */
export class SoundOnly extends Transform {
  private rest: Buffer = Buffer.alloc(0);
  private isBegun = false;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (!this.isBegun && !this.begin()) {
      done();
      return;
    }
    for (let size = this.tagSize(); size !== null; size = this.tagSize()) {
      const tag = this.rest.subarray(0, size);
      this.rest = this.rest.subarray(size);
      if (((tag[0] ?? 0) & 0x1f) !== VIDEO_TAG) this.push(tag);
    }
    done(this.isTooLarge() ? new RangeError('a tag without an end') : null);
  }

  private begin(): boolean {
    if (this.rest.length < FILE_HEADER + SIZE_BEFORE) return false;
    const header = Buffer.from(this.rest.subarray(0, FILE_HEADER + SIZE_BEFORE));
    header[4] = HAS_SOUND;
    this.push(header);
    this.rest = this.rest.subarray(header.length);
    this.isBegun = true;
    return true;
  }

  /** With its header and its size behind it; null while it is not all there. */
  private tagSize(): number | null {
    if (this.rest.length < TAG_HEADER) return null;
    const size = TAG_HEADER + this.rest.readUIntBE(1, 3) + SIZE_BEFORE;
    return this.rest.length < size ? null : size;
  }

  private isTooLarge(): boolean {
    return this.rest.length > TAG_MAX + TAG_HEADER + SIZE_BEFORE;
  }
}
