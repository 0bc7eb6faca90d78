import { readTemplate, type Template } from './template.ts';

/** More than the contracts and scenarios of one mock have. A reading anew is all that a further one costs. */
const MOST_TEXTS = 100;

/** The templates that have been read, since the same few stand behind every answer. */
export class KnownTemplates {
  readonly #base: Readonly<Record<string, unknown>>;
  readonly #byObject = new WeakMap<object, Template>();
  // A plan that comes out of a file or a database brings a new object each time, with the same text.
  readonly #byText = new Map<string, Template>();

  /** @param base - What each of the templates holds. */
  constructor(base: Readonly<Record<string, unknown>>) {
    this.#base = base;
  }

  /** The template of the base and of what stands in it besides. */
  with(more: object): Template {
    return this.#byObject.get(more) ?? this.#ofText(more);
  }

  #ofText(more: object): Template {
    const text = JSON.stringify(more);
    let template = this.#byText.get(text);
    if (template === undefined) {
      template = readTemplate({ ...this.#base, ...more });
      if (this.#byText.size === MOST_TEXTS) this.#byText.clear();
      this.#byText.set(text, template);
      this.#byObject.set(more, template);
    }
    return template;
  }
}
