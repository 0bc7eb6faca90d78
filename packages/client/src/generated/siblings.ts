// Generated from openapi/gpt-4o-image.yaml. Do not edit: change the contract, and run `pnpm generate`.

import { type ClientOptions, createClient, type ModelClient, type ModelRequest } from '../index.ts';
import type { components as Gpt4oImageComponents, operations as Gpt4oImageOperations } from './siblings/gpt-4o-image.ts';

/** What to make with GPT-4o Image API. `model` may be left out: "gpt-4o-image" is sent. */
export type Gpt4oImageRequest = ModelRequest<Gpt4oImageComponents['schemas']['Gpt4oImageRequest']>;

/** The answer to a creation with GPT-4o Image API. */
export type Gpt4oImageCreatedTask =
  Gpt4oImageOperations['createGpt4oImageGeneration']['responses'][200]['content']['application/json'];

/**
 * Makes a client for GPT-4o Image API (operation `createGpt4oImageGeneration`). It sends nothing by itself. Its
 * `tasks` are those of every client: all models share them.
 *
 * @param options As for `createClient`.
 * @throws ConfigurationError for an option that cannot work.
 */
export function createGpt4oImageClient(
  options: ClientOptions = {},
): ModelClient<'images', Gpt4oImageRequest, Gpt4oImageCreatedTask> {
  return createClient(options, { group: 'images', path: "/v1/images/generations", model: "gpt-4o-image" });
}
