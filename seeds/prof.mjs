import { pgliteServer, postgresqlServer } from '@ntp-graph/kit';
import { dataToLoad } from './dist/loader/data-to-load.js';
import { copyRows } from './dist/loader/copy-rows.js';
import { withoutIndexes } from './dist/loader/without-indexes.js';
import { rmSync } from 'node:fs';
const names=['geography','programmes','indicators','finance'];
let t0=performance.now(); const lap=(n)=>{ const t=performance.now(); console.log(n.padEnd(50),(t-t0).toFixed(0)); t0=t; };
rmSync('/tmp/prof',{recursive:true,force:true});
const server = process.env.URL ? postgresqlServer(process.env.URL) : pgliteServer('/tmp/prof');
const subs=[]; for (const n of names) { const { createSubgraph } = await import(`@ntp-graph/${n}`); subs.push(createSubgraph(server)); }
lap('modules');
await server.executeAlone('select 1'); lap('open');
for (const s of subs) { await s.migrate(); lap('migrate '+s.name); }
const data = dataToLoad({scale:'demo',seedNumber:2021}); lap('dataToLoad');
for (const n of names) {
  await server.bulk(async c => {
    const tables=data.get(n); const tn=[...new Set(tables.map(t=>t.table))];
    await withoutIndexes(c,n,tn, async()=>{ lap(n+' drop'); for (const {table,rows} of tables) { let k=0; await copyRows(c,n+'.'+table,rows,(x)=>k+=x); lap(`  ${table} ${k}`); } });
    lap(n+' indexes');
  });
  lap(n+' commit');
  await server.executeAlone('vacuum analyze '+[...new Set(data.get(n).map(t=>n+'.'+t.table))].join(',')); lap(n+' vacuum');
}
await server.close(); lap('close');
