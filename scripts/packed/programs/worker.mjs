// The program of a Worker: ?mock=URL
import { job } from './job.mjs';

export default {
  async fetch(request) {
    try {
      return new Response(await job(new URL(request.url).searchParams.get('mock')));
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
