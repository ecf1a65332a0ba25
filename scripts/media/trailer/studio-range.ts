const comment = Buffer.from("CS=ITU601\0", "latin1");

/**
 * Marks a JPEG as holding studio-range video (16 to 235), which the stage has painted it in. Converting
 * the range in ffmpeg would cost more than decoding the picture.
 */
export function inStudioRange(jpeg: Buffer): Buffer {
  const marker = Buffer.alloc(4);
  marker.writeUInt16BE(0xfffe, 0); // comment segment
  marker.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, comment, jpeg.subarray(2)]);
}
