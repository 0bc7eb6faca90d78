import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type LoadJob, startLoad } from './load.ts';

const load = startLoad();
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});
afterAll(() => load.stop());

/** Starts a server, and has load put on it. */
async function put(listener: RequestListener, job: Omit<LoadJob, 'url'>): ReturnType<typeof load.put> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return load.put({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...job });
}

const get = { method: 'GET', path: '/a', headers: { authorization: 'Bearer bench' } };
const post = { method: 'POST', path: '/b', headers: {}, body: '{"text":"ä"}' };

test('it sends so many requests and no more, in turn, each whole', async () => {
  const seen = new Map<string, number>();
  const connections = new Set<unknown>();
  const { answers, all, statuses, p50, p99 } = await put(
    (request, response) => {
      connections.add(request.socket);
      request.setEncoding('utf8');
      let body = '';
      request.on('data', (text) => {
        body += text;
      });
      request.on('end', () => {
        const whole = `${request.method} ${request.url} ${request.headers.authorization} ${body}`;
        seen.set(whole, (seen.get(whole) ?? 0) + 1);
        response.writeHead(request.method === 'GET' ? 200 : 201).end('answered');
      });
    },
    { connections: 5, amount: 100, requests: [get, post] },
  );
  expect([...seen]).toEqual([
    ['GET /a Bearer bench ', 50],
    ['POST /b undefined {"text":"ä"}', 50],
  ]);
  expect(connections.size).toBe(5);
  expect({ answers, all, statuses }).toEqual({ answers: 100, all: 100, statuses: { 200: 50, 201: 50 } });
  expect(p50).toBeGreaterThan(0);
  expect(p99).toBeGreaterThanOrEqual(p50);
});

test('in a time it counts what comes in it, and leaves no request without its answer', async () => {
  let [taken, given] = [0, 0];
  const result = await put(
    (_request, response) => {
      taken += 1;
      response.end('answered', () => {
        given += 1;
      });
    },
    { connections: 3, seconds: 0.05, requests: [get], status: 200 },
  );
  expect(result.answers).toBe(result.statuses[200] ?? 0);
  expect(result.all).toBeGreaterThanOrEqual(result.answers + 3);
  expect([taken, given]).toEqual([result.all, result.all]);
});

test('another status than it should be is an error', async () => {
  const refused = put((_request, response) => response.writeHead(500).end(), {
    connections: 1,
    amount: 3,
    requests: [get],
    status: 200,
  });
  await expect(refused).rejects.toThrow(/answers 500 came where 200 was expected/);
});

test('a request that gets no answer is an error', async () => {
  const cut = put((request) => request.socket.destroy(), { connections: 2, amount: 10, requests: [get] });
  await expect(cut).rejects.toThrow(/the server closed a connection|ECONNRESET/);
});

test('a server that is not there is an error', async () => {
  const job = { connections: 1, amount: 1, requests: [get] };
  await expect(load.put({ url: 'http://127.0.0.1:1', ...job })).rejects.toThrow(/ECONNREFUSED/);
});
