// Puts Apollo Gateway in our gateway's place and compares its answer with ours, field by field.
//   node other-router.mjs SUPERGRAPH PORT QUERY [TOKEN]    ours on PORT, the services on the ports beside it
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const [supergraph, port, queryFile, token] = process.argv.slice(2);
const query = readFileSync(queryFile, 'utf8');

/** The services are where infra/local/run starts them: as far from the gateway as by default. */
const supergraphSdl = readFileSync(supergraph, 'utf8').replace(
  /http:\/\/localhost:(80\d\d)/g,
  (_, usual) => `http://localhost:${Number(port) + Number(usual) - 8080}`,
);

class PassingOn extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.authorization) {
      request.http.headers.set('Authorization', context.authorization);
    }
  }
}

async function ask(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

function* leaves(value, path = '') {
  if (value !== null && typeof value === 'object') {
    for (const [key, below] of Object.entries(value)) {
      yield* leaves(below, path ? `${path}.${key}` : key);
    }
  } else {
    yield [path, value];
  }
}

const other = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new PassingOn({ url }) }),
});
const { url } = await startStandaloneServer(other, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async ({ req }) => ({ authorization: req.headers.authorization }),
});
const [ours, theirs] = [await ask(`http://localhost:${port}/graphql`), await ask(url)];
await other.stop();

const found = new Map(leaves(theirs.data ?? null));
const expected = [...leaves(ours.data ?? null)];
let different = 0;
for (const [path, value] of expected) {
  if (found.get(path) !== value) {
    different++;
    console.log(`${path}: ${JSON.stringify(value)} here, ${JSON.stringify(found.get(path))} there`);
  }
  found.delete(path);
}
for (const [path, value] of found) {
  different++;
  console.log(`${path}: only there: ${JSON.stringify(value)}`);
}
for (const [name, { errors = [] }] of Object.entries({ here: ours, there: theirs })) {
  errors.forEach(({ message }) => console.log(`error ${name}: ${message}`));
}
const sameText = JSON.stringify(ours.data) === JSON.stringify(theirs.data);
console.log(`${expected.length} values, ${different} different, order of fields ${sameText ? 'the same' : 'different'}`);
process.exit(different === 0 && expected.length > 0 && !ours.errors && !theirs.errors ? 0 : 1);
