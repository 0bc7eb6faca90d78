import { ContractError } from '../../../../scripts/generate/contract-error.ts';
import type { OpenApiDocument } from './place.ts';
import { UnreadableContractError } from './unreadable-contract-error.ts';

/**
 * Reads a contract for a comparison, and draws in what it refers to in other files.
 *
 * @param file - OpenAPI 3.1, as YAML or JSON. Nothing is fetched from the network.
 * @returns the document in one piece, whose references stay within it.
 * @throws {UnreadableContractError} where the file is missing, is no OpenAPI 3.1, or refers to what is not there. It
 * names each fault with its line.
 */
export async function readContract(file: string): Promise<OpenApiDocument> {
  // Loaded on demand: whoever compares no files does not wait for the parser.
  const reader = await import('../../../../scripts/generate/read-contract.ts');
  try {
    const { document } = await reader.readContract(file);
    return document as unknown as OpenApiDocument;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new UnreadableContractError(
      file,
      error.problems.map(({ message }) => message),
      { cause: error },
    );
  }
}
