import { type BuiltFile, type BuiltFolder, builtFolder } from './built-folder.ts';
import { type ContentPolicy, contentPolicy } from './content-policy.ts';

/** A page for people: one HTML file and what it loads. */
export interface Page {
  /** Whether it was built. */
  readonly built: boolean;
  /** Answers a GET or HEAD for the page itself. */
  index(request: Request): Response;
  /** Answers a GET or HEAD for one of its files, or `undefined` where there is no such one. */
  file(request: Request, name: string): Response | undefined;
}

export interface PageOptions {
  /** The page's name, which is that of its folder. */
  readonly name: string;
  /** Directives of its Content Security Policy that differ from the strict ones. */
  readonly policy?: ContentPolicy;
  /** Its files. */
  readonly folder?: BuiltFolder;
}

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

/** A name that tells its content, as `scripts/build-pages.ts` gives them: it never changes what it stands for. */
const hashed = /-[0-9A-Z]{8}\.\w+$/;

/** Serves a page that was built ahead of time. */
export function createPage({ name, policy, folder = builtFolder(name) }: PageOptions): Page {
  const secured = {
    'content-security-policy': contentPolicy(policy),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };

  const answer = (request: Request, file: BuiltFile): Response => {
    const headers = new Headers({
      ...secured,
      etag: file.etag,
      'cache-control': hashed.test(file.name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (namesEtag(request.headers.get('if-none-match'), file.etag))
      return new Response(null, { status: 304, headers });
    headers.set('content-type', mediaTypes[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    headers.set('content-length', String(file.bytes.length));
    return new Response(request.method === 'HEAD' ? null : file.bytes, { headers });
  };

  return {
    get built() {
      return folder.file('index.html') !== undefined;
    },
    index(request) {
      const file = folder.file('index.html');
      if (file) return answer(request, file);
      const headers = { ...secured, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
      return new Response(request.method === 'HEAD' ? null : notBuilt(name), { status: 503, headers });
    },
    file(request, wanted) {
      const file = folder.file(wanted);
      return file && answer(request, file);
    },
  };
}

/** Whether `If-None-Match` has a tag (RFC 9110, section 13.1.2). */
function namesEtag(header: string | null, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || header?.trim() === '*';
}

/** In the workspace, pages are built by whatever starts the mock for people; whoever starts it otherwise reads this. */
function notBuilt(name: string): string {
  return `<!doctype html>
<html lang="en">
<title>The page is not built</title>
<h1>The page “${name}” is not built</h1>
<p>Run <code>npx tsx scripts/build-pages.ts</code> in the workspace, and load this page again. The rest of the mock works without it.</p>
</html>
`;
}
