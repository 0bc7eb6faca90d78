import type { GenerateOptions } from './call-options.ts';
import type { SubmittedTask } from './handle/task-handle.ts';
import type { VideoRetalkClient } from './video-retalk-client.ts';

/** A request whose model may be left out. */
export type ModelRequest<Request extends { model: unknown }> = Omit<Request, 'model'> & {
  /** The model that does the work. */
  model?: Request['model'] | undefined;
};

/** What creates tasks of one model. */
export interface Creations<Request, Created> {
  /** Creates a task, once: see `videos.generate` of a client, whose parameters, limits and errors these are. */
  generate(request: Request, options?: GenerateOptions): Promise<Created>;
  /** Creates a task like `generate`, and answers with a handle to wait for it, to watch it and to store it. */
  submit(request: Request, options?: GenerateOptions): Promise<SubmittedTask>;
}

/** A client of a further model. `tasks` are those of every client: all models share them. */
export type ModelClient<Group extends string, Request, Created> = {
  readonly [Name in Group]: Creations<Request, Created>;
} & Pick<VideoRetalkClient, 'tasks'>;

/** What is known of a model. */
export interface ModelFacts<Group extends string> {
  /** What its creations stand under in the client: `images` for `/v1/images/generations`. */
  readonly group: Group;
  /** Where tasks are created. */
  readonly path: string;
  /** The model of a request that names none. */
  readonly model: string;
}
