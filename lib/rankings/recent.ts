/** What was used lately, by name: of more than so many, those that were asked for longest ago are let go. */
export class Recent<Value> extends Map<string, Value> {
  #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override get(name: string) {
    const value = super.get(name);
    if (value === undefined) return undefined;
    super.delete(name); // and to the end
    super.set(name, value);
    return value;
  }

  override set(name: string, value: Value) {
    super.delete(name);
    super.set(name, value);
    if (this.size > this.#most) {
      const [oldest] = this.keys();
      this.delete(oldest);
    }
    return this;
  }
}
