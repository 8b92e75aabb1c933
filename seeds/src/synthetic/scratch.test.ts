import { test } from 'vitest';
import { buildGeography } from '../geography/build-geography.js';
import { readFacts } from '../facts/read-facts.js';
import { generateSynthetic } from './generate-synthetic.js';
test('x', () => {
  const geography = buildGeography(); const facts = readFacts();
  for (const scale of ['demo','national'] as const) {
    let t = performance.now();
    const s = generateSynthetic({ geography, facts, scale, seedNumber: 1 });
    console.log(scale, 'setup', performance.now()-t, s.expected);
    for (const k of ['observations','criterionStatuses','ledgerEntries'] as const) {
      t = performance.now(); let n=0; const c: Record<string,number> = {};
      for (const r of s[k]()) { n++; const key = (r as any).indicatorCode ?? (r as any).measure ?? (r as any).criterionId.split('/')[0]+(r as any).status; c[key]=(c[key]??0)+1; }
      console.log(scale, k, n, Math.round(performance.now()-t)+'ms', JSON.stringify(c), Math.round(process.memoryUsage().heapUsed/1e6));
    }
  }
}, 120000);
