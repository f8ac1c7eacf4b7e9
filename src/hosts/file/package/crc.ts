/** Four tables: the sum is taken over four bytes at a time, thrice as fast as over one. */
const tables = (() => {
  const first = Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const next = (table: Int32Array) => table.map((value) => (value >>> 8) ^ first[value & 255]!);
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)] as const;
})();

/** CRC-32 of zip packages, for hosts that have none of their own; `before` is the sum of the bytes that go before these. */
export function crc32(data: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = tables;
  const whole = data.length - (data.length % 4);
  let crc = ~before;
  let at = 0;
  for (; at < whole; at += 4) {
    crc ^= data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < data.length; at++) crc = t0[(crc ^ data[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
