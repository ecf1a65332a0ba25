/**
 * A response that is made while it is read. The first chunk is made before the answer begins, so that a
 * fault up to there still becomes a proper problem document; a later one breaks the connection, which tells
 * the reader that the file is not whole.
 */
export async function download(
  chunks: AsyncIterable<Uint8Array>,
  about: { fileName: string; mediaType: string; close: () => Promise<void> },
): Promise<Response> {
  const source = chunks[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Uint8Array>> | undefined = source.next();
  try {
    await next;
  } catch (error) {
    await about.close();
    throw error;
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await (next ?? source.next());
          next = undefined;
          if (!done) return controller.enqueue(value);
          await about.close();
          controller.close();
        } catch (error) {
          await about.close();
          controller.error(error);
        }
      },
      async cancel() {
        await about.close(); // first, as a read under way would hold the generator
        await source.return?.().catch(() => undefined);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      "content-type": about.mediaType,
      "content-disposition": `attachment; filename="${about.fileName}"`,
      "cache-control": "no-store",
    },
  });
}
