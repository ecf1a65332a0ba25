/** What a chart shows and the one sentence that says it; or why there is too little to say. */
export type Figure<Shown> = { tooLittle: string } | ({ tooLittle: null; sentence: string } & Shown);

export function tooLittle(why: string): { tooLittle: string } {
  return { tooLittle: why };
}

export function figure<Shown>(sentence: string, shown: Shown): Figure<Shown> {
  return { tooLittle: null, sentence, ...shown };
}
