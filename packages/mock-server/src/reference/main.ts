import SwaggerUI, { type SentRequest } from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import { withoutOptionalExamples } from './without-optional-examples.ts';

/** Any key is valid. This is the one that the greeting of the command uses, so both speak of the same tasks. */
const demoKey = 'test';

const asked = new URLSearchParams(location.search).get('api');
const model = /^openapi-\d+$/.exec(asked ?? '')?.[0];
const api = asked === 'control' ? 'mock-control' : (model ?? 'openapi');

followColorScheme();
void linkModels().then(markCurrent);
show();

/** Links the contracts of further models, where there are any, beside that of the first. */
async function linkModels(): Promise<void> {
  const response = await fetch('docs/contracts.json');
  const contracts = (await response.json()) as readonly { name: string; title: string }[];
  const [first, ...others] = contracts;
  const place = document.querySelector('[data-api="openapi"]');
  if (first === undefined || place === null || others.length === 0) return;
  place.textContent = first.title;
  for (const { name, title } of others.toReversed()) {
    const link = document.createElement('a');
    link.href = `docs?api=${name}`;
    link.dataset.api = name;
    link.textContent = title;
    place.after(link);
  }
}

/** Renders the contract that the mock keeps at present. */
function show(): void {
  const domNode = document.getElementById('reference');
  if (domNode === null) throw new Error('the page has no place for the reference');
  const ui = SwaggerUI({
    domNode,
    url: `docs/${api}.json`,
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    // A link to this page may not make it show another contract.
    queryConfigEnabled: false,
    tryItOutEnabled: true,
    plugins: [{ statePlugins: { spec: { wrapActions: { updateJsonSpec: withoutPrefilling } } } }],
    requestInterceptor: inDemoWorld,
    validatorUrl: 'none',
    onComplete: () => {
      ui.preauthorizeApiKey('bearerAuth', demoKey);
    },
  });
}

function withoutPrefilling(update: (document: unknown) => unknown): (document: unknown) => unknown {
  return (document) => update(withoutOptionalExamples(document));
}

/** Has control requests speak of the demo key's world, unless they name another. */
function inDemoWorld(request: SentRequest): SentRequest {
  if (api === 'mock-control') request.headers.Authorization ??= `Bearer ${demoKey}`;
  return request;
}

function markCurrent(): void {
  const link = document.querySelector(`[data-api="${api}"]`);
  link?.setAttribute('aria-current', 'page');
  document.title = `${link?.textContent} · VideoRetalk reference`;
}

/** Swagger UI goes dark by a class, and leaves it to the page when. */
function followColorScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.documentElement.classList.toggle('dark-mode', dark.matches);
  };
  dark.addEventListener('change', apply);
  apply();
}
