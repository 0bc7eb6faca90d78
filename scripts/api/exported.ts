/** What a docstring says. */
export interface Docstring {
  readonly text: string;
  /** What the parameters mean, by name. */
  readonly params: ReadonlyMap<string, string>;
  readonly returns: string | undefined;
  readonly throws: readonly string[];
}

/** A property or a method. */
export interface Member {
  /** With the names of the objects that it stands in, as in `videos.generate`. */
  readonly name: string;
  readonly optional: boolean;
  /** The type as the sources write it; of a method, its signature. */
  readonly type: string;
  readonly method: boolean;
  readonly doc: Docstring;
}

/** A symbol that an entry of a package exports. */
export interface Exported {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'type';
  /** What it looks like: signatures of a function, the head of a class or an interface, the whole of a short type. */
  readonly code: string;
  readonly doc: Docstring;
  readonly members: readonly Member[];
}

/** An entry of a package. */
export interface Entry {
  /** What is imported. */
  readonly name: string;
  readonly exported: readonly Exported[];
}
