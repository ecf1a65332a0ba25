/** Without V8's middle compiler, which mixes numbers up: docs/decisions/0031-without-maglev.md */
export const NO_MAGLEV = "--no-maglev";
