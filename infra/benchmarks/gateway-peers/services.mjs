// The four services of the measured graph, at ports from PORT on: what nginx does not know yet, it asks here once.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildASTSchema, execute, extendSchema, parse } from 'graphql';

export const names = ['accounts', 'inventory', 'products', 'reviews'];

const users = range(6).map((n) => ({ __typename: 'User', id: `u${n}`, username: `@user${n}`, name: `User the ${n}th` }));
const products = range(9).map((n) => ({
  __typename: 'Product',
  upc: `p${n}`,
  name: ['Table', 'Couch', 'Chair', 'Desk', 'Shelf', 'Lamp', 'Stool', 'Bench', 'Wardrobe'][n],
  price: 899 + n * 137,
  weight: 100 + n * 70,
  inStock: n % 3 !== 1,
  shippingEstimate: ({ price, weight }) => (price > 1000 ? 0 : Math.round(weight / 2)),
}));
const reviews = range(22).map((n) => ({
  __typename: 'Review',
  id: `r${n}`,
  body: `Review ${n}: ${'stands as firmly as on the first day, and is easy to keep clean. '.repeat(1 + (n % 3))}`,
  author: users[(n * 5) % 6],
  product: products[n % 9],
}));
const of = (key, value) => () => reviews.filter((review) => review[key] === value);
users.forEach((user) => (user.reviews = of('author', user)));
products.forEach((product) => (product.reviews = of('product', product)));
const roots = { me: users[0], users, topProducts: ({ first }) => products.slice(0, first) };

function range(size) {
  return [...Array(size).keys()];
}

function entity({ __typename, ...presented }) {
  const [all, key] = { User: [users, 'id'], Product: [products, 'upc'], Review: [reviews, 'id'] }[__typename];
  const known = all.find((each) => each[key] === presented[key]);
  // What another service owns counts as it is presented.
  return { ...known, shippingEstimate: () => known.shippingEstimate(presented) };
}

export function schemaText(name) {
  return readFileSync(new URL(`graph/${name}.graphql`, import.meta.url), 'utf8');
}

function schema(name) {
  const document = parse(schemaText(name));
  const own = buildASTSchema(
    { ...document, definitions: document.definitions.filter(({ kind }) => kind !== 'SchemaExtension') },
    { assumeValidSDL: true },
  );
  const entities = Object.keys(own.getTypeMap()).filter((type) => ['User', 'Product', 'Review'].includes(type));
  const query = own.getQueryType() ? 'extend type Query' : 'type Query';
  const machinery = `scalar _Any union _Entity = ${entities.join(' | ')}
    ${query} { _entities(representations: [_Any!]!): [_Entity]! }`;
  return own.getQueryType()
    ? extendSchema(own, parse(machinery))
    : buildASTSchema(
        { ...document, definitions: [...document.definitions.slice(1), ...parse(machinery).definitions] },
        { assumeValidSDL: true },
      );
}

async function answer(schema, request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString());
  const rootValue = { ...roots, _entities: ({ representations }) => representations.map(entity) };
  const result = await execute({
    schema, document: parse(query), rootValue, variableValues: variables, operationName,
  });
  const body = Buffer.from(JSON.stringify(result));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}

/** Resolves when all services are there. */
export function start(port) {
  return Promise.all(names.map((name, index) => {
    const own = schema(name);
    const server = createServer((request, response) => answer(own, request, response));
    return new Promise((resolve) => server.listen(port + index, '127.0.0.1', () => resolve(server)));
  }));
}
