/** A file that is none of Netflix's; the message says what it is instead and what to do. */
export class RefusedFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RefusedFile";
  }
}
