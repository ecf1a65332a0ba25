const EVERY_MILLISECONDS = 1_000;

/** Tells how far a long command is, at most once a second: on one line of a terminal, else line by line. */
export class Progress {
  #toldAt = 0;
  #step = "";

  tell = (step: string, part: number) => {
    const isNew = step !== this.#step;
    if (!isNew && performance.now() - this.#toldAt < EVERY_MILLISECONDS) return;
    this.#step = step;
    this.#toldAt = performance.now();
    const text = `  ${step}  ${Math.min(100, Math.floor(part * 100))} %`;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${text}`);
    else console.log(text);
  };

  end() {
    if (process.stdout.isTTY) process.stdout.write("\r\u001b[2K");
  }
}
