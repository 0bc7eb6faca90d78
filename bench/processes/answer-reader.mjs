// Counts the answers in what a server sends on one connection. It reads no more of HTTP/1.1 than it takes to find where an
// answer ends, and works on the bytes as they come: several answers may lie in one read, and one in several.

const nothing = Buffer.alloc(0);
/** Statuses whose answers have no body, whatever their headers say. */
const bodiless = /^(1..|204|304)$/;

export class AnswerReader {
  #onAnswer;
  /** Of a head or a line, what has come so far. */
  #held = nothing;
  /** What is read now: a `head`, a `body` of a known length, a `size` of a chunk, a `chunk`, or `trailers`. */
  #part = 'head';
  /** Bytes of the body or the chunk that are still to come. */
  #left = 0;
  #status = '';

  /** @param {(status: string) => void} onAnswer - Told of each answer when its last byte has come. */
  constructor(onAnswer) {
    this.#onAnswer = onAnswer;
  }

  /**
   * @param {Buffer} bytes - Not kept: whoever reads may use their memory again.
   * @throws Error where the length of an answer cannot be told.
   */
  read(bytes) {
    const data = this.#held === nothing ? bytes : Buffer.concat([this.#held, bytes]);
    let at = 0;
    while (at < data.length) {
      const next = this.#left > 0 ? this.#skip(data, at) : this.#readText(data, at);
      if (next === -1) break;
      at = next;
    }
    this.#held = at < data.length ? Buffer.from(data.subarray(at)) : nothing;
  }

  /** Passes over a body, or a chunk of one. */
  #skip(data, at) {
    const taken = Math.min(this.#left, data.length - at);
    this.#left -= taken;
    if (this.#left === 0) {
      if (this.#part === 'body') this.#end();
      else this.#part = 'size';
    }
    return at + taken;
  }

  /** Reads a head, or a line between chunks. Answers where it ends, or -1 where it has not all come. */
  #readText(data, at) {
    const ending = this.#part === 'head' ? '\r\n\r\n' : '\r\n';
    const end = data.indexOf(ending, at, 'latin1');
    if (end === -1) return -1;
    const text = data.latin1Slice(at, end);
    if (this.#part === 'head') this.#readHead(text);
    else if (this.#part === 'size') this.#readSize(text);
    else if (text === '') this.#end();
    return end + ending.length;
  }

  #readHead(head) {
    if (!head.startsWith('HTTP/1.1 ')) throw new Error(`this is no answer of HTTP/1.1: ${head.slice(0, 60)}`);
    this.#status = head.slice(9, 12);
    if (bodiless.test(this.#status)) return this.#end();
    const [, length] = /\r\ncontent-length:[ \t]*(\d+)/i.exec(head) ?? [];
    if (length !== undefined) {
      this.#left = Number(length);
      this.#part = 'body';
      if (this.#left === 0) this.#end();
    } else if (/\r\ntransfer-encoding:[ \t]*chunked/i.test(head)) this.#part = 'size';
    else throw new Error(`an answer ${this.#status} tells neither its length nor that it comes in chunks`);
  }

  #readSize(line) {
    const size = Number.parseInt(line, 16);
    if (!(size >= 0)) throw new Error(`this is no size of a chunk: ${line.slice(0, 60)}`);
    this.#part = size === 0 ? 'trailers' : 'chunk';
    // Behind each chunk its line ends.
    this.#left = size === 0 ? 0 : size + 2;
  }

  #end() {
    this.#part = 'head';
    this.#onAnswer(this.#status);
  }
}
