import {
  type Refusal,
  type Scenario,
  scenarioNamed,
  scenarioNameIn,
  scenarioNames,
} from '../simulation/scenario.ts';
import { errorResponse } from './error-response.ts';

const operation = 'createVideoRetalkGeneration';
const header = 'X-Mock-Scenario';

/** The scenario that a creation asks for: by the header, else by its video's file name. An unknown name is refused. */
export function chooseScenario(named: string | undefined, videoUrl: string): Scenario | Response | undefined {
  const name = named ?? scenarioNameIn(videoUrl);
  if (name === undefined) return undefined;
  const param = named === undefined ? 'video_url' : header;
  return (
    scenarioNamed(name) ??
    errorResponse(operation, 400, 'invalid_parameters', {
      message: `${param} names the scenario ${JSON.stringify(name)}, which is none of ${scenarioNames.join(', ')}`,
      param,
    })
  );
}

/** Refuses a creation as its scenario says. */
export function refuseBy({ status, code, retryAfterMs }: Refusal): Response {
  // The generator lets in only what the contract documents; this pair stands for all of them.
  return errorResponse(operation, status as 402, code as 'insufficient_quota', {
    headers: retryAfterMs === undefined ? {} : { 'retry-after': String(retryAfterMs / 1000) },
  });
}
