import { createServer } from 'node:http';
import { createCallbackReceiver, createClient } from '@videoretalk/client';
import { toNodeHandler } from '@videoretalk/client/node';
import express from 'express';
import { Hono } from 'hono';

const receive = createCallbackReceiver({ client: createClient(), onTask: (task) => console.log(task.id) });

// Next.js, in app/callbacks/route.ts
export const POST = receive;

// Hono
export const app = new Hono().post('/callbacks', (context) => receive(context.req.raw));

// Express, before or after a body parser
export const site = express().post('/callbacks', toNodeHandler(receive));

// Node
const handler = toNodeHandler(receive);
export const server = createServer((request, response) => handler(request, response));
