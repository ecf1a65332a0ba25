import http from "node:http";

/** A browser that is open on the page: it holds the live connection and hears when its page is to be fetched again. */
export class LiveBrowser {
  onPage: (causes: string[]) => void = () => undefined;
  #request: http.ClientRequest;
  #heard = "";

  private constructor(request: http.ClientRequest, answer: http.IncomingMessage) {
    this.#request = request;
    answer.setEncoding("utf8");
    answer.on("data", (text: string) => this.#hear(text));
    answer.on("error", () => undefined); // closed by us
  }

  static async open(baseUrl: string, cookie: string): Promise<LiveBrowser> {
    const request = http.get(`${baseUrl}/api/live`, { headers: { cookie }, agent: false });
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.once("response", resolve);
      request.once("error", reject);
    });
    if (answer.statusCode !== 200) throw new Error(`/api/live answered ${answer.statusCode}.`);
    request.on("error", () => undefined);
    return new LiveBrowser(request, answer);
  }

  close() {
    this.#request.destroy();
  }

  #hear(text: string) {
    const messages = (this.#heard + text).split("\n\n");
    this.#heard = messages.pop() ?? "";
    for (const message of messages) {
      const [event, data] = message.split("\n");
      if (event === "event: page") this.onPage(JSON.parse(data.slice("data: ".length)).causes);
    }
  }
}
