// Runs a bundled Worker in workerd: workerd.cjs MINIFLARE BUNDLE MOCK
const { readFileSync } = require('node:fs');

async function main([miniflare, bundle, mock]) {
  const { Miniflare } = require(miniflare);
  // Without `cf: false` it asks for facts about the edge over the network.
  const worker = {
    modules: true,
    script: readFileSync(bundle, 'utf8'),
    compatibilityDate: '2026-04-01',
    cf: false,
  };
  const runtime = new Miniflare({ ...worker, host: '127.0.0.1', port: 0 });
  try {
    const answer = await runtime.dispatchFetch(`http://worker.test/?mock=${encodeURIComponent(mock)}`);
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    console.log(`${text}\npassed`);
  } finally {
    await runtime.dispose();
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
