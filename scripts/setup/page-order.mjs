const STYLE_SHEET = '<link rel="stylesheet"';
const INLINE_SCRIPTS = /<script(?![^>]* src=)[^>]*>[\s\S]*?<\/script>/g;
const ASYNC_SCRIPTS = /<script src=(?="[^"]*"[^>]* async="")/g;
const SCRIPTS_AHEAD = /<link rel="preload" as="script"[^>]*>/g;
const CALLER = "data-late"; // in a head: the script that asks for the others stands there
const UNFINISHED_TAG = /<(?:[a-z][^<>]*)?$/;

/**
 * Puts a page that Next makes into the order in which a browser needs it. What the head says by itself comes before the
 * style sheet, for which every script after it waits, and the parser with it. The scripts go under another name, by which
 * late-scripts.ts asks for them once the picture is painted: they would be compiled by the same processors meanwhile.
 * The page that Next makes of a failure has no head of ours, and nobody who would ask for them: it is sent as it comes.
 */
export class PageOrder {
  #held = "";
  #isInHead = true;
  #isCalled = false;

  /**
   * What can be sent when so much more of the page has come.
   * @param {string} piece
   */
  add(piece) {
    const text = this.#held + piece;
    const headEnd = this.#isInHead ? text.indexOf("</head>") : 0;
    if (headEnd < 0) return this.#hold(text, 0);
    const ordered = this.#isInHead
      ? this.#readHead(text.slice(0, headEnd)) + text.slice(headEnd)
      : text;
    return this.#hold(ordered, UNFINISHED_TAG.exec(ordered)?.index ?? ordered.length);
  }

  /** @param {string} head */
  #readHead(head) {
    this.#isInHead = false;
    this.#isCalled = head.includes(CALLER);
    return this.#isCalled ? inOrder(head) : head;
  }

  /** What was held back for an end that did not come. */
  end() {
    return this.#hold(this.#held, this.#held.length);
  }

  /**
   * @param {string} text
   * @param {number} from
   */
  #hold(text, from) {
    this.#held = text.slice(from);
    const told = text.slice(0, from);
    return this.#isCalled ? told.replace(ASYNC_SCRIPTS, "<script data-late=") : told;
  }
}

/** @param {string} head */
function inOrder(head) {
  const lean = head.replace(SCRIPTS_AHEAD, "");
  const own = (lean.match(INLINE_SCRIPTS) ?? []).join("");
  const rest = lean.replace(INLINE_SCRIPTS, "");
  const sheet = rest.indexOf(STYLE_SHEET);
  return sheet < 0 ? lean : rest.slice(0, sheet) + own + rest.slice(sheet);
}
