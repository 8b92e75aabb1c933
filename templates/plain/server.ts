import { createServer } from 'node:http';
import { createHandler } from 'graphql-http/lib/use/http';
import { schema, version } from './subgraph.ts';

const graphql = createHandler({ schema });

const server = createServer((request, response) => {
  if (request.url === '/graphql') return void graphql(request, response);
  // Beside /graphql, where the gateway looks: whether this can answer, and which version its data have.
  if (request.url === '/health/ready') return void response.end('ready\n');
  if (request.url === '/version') return void response.end(version);
  response.writeHead(404).end();
});

const { PORT = '4005', HOST = '127.0.0.1' } = process.env;
server.listen(Number(PORT), HOST, () => console.log(`__name__ answers at http://${HOST}:${PORT}/graphql`));

const stop = () => server.close(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
