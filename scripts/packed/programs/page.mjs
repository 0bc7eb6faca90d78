// The program of a page. A key in a page is for tests alone.
import { job } from './job.mjs';

globalThis.job = (baseUrl) => job(baseUrl, { dangerouslyAllowBrowser: true });
