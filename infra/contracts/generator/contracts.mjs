// Reads the contracts: the catalogue, and of each type the schema of its data and an example.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const module = fileURLToPath(new URL('..', import.meta.url));
const sources = join(module, 'src/main/resources/contracts');

// Means the same in JSON Schema 2020-12, in which the schemas are written, and in AsyncAPI's schema object.
const keywords = new Set([
  'title', 'description', 'type', 'enum', 'const', 'format', 'pattern', 'minLength', 'minimum', 'exclusiveMinimum',
  'required', 'properties', 'additionalProperties', 'items', 'minItems', 'uniqueItems', 'anyOf',
]);

export function readContracts() {
  const { subscribers, events } = json('catalogue.json');
  expectFilesOf(events.map(({ type }) => type));
  return {
    version: projectVersion(),
    subscribers,
    envelope: schema('envelope'),
    events: events.map((event) => ({
      ...event,
      ...bilingual(event.description, `catalogue.json: ${event.type}`),
      receivers: receivers(event, subscribers),
      schema: schema(event.type),
      example: json(`${event.type}.example.json`),
    })),
  };
}

// "An enterprise entered the register. 企业登记", parted where the Chinese begins.
export function bilingual(text, where) {
  const start = (text ?? '').search(/\p{Script=Han}/u);
  if (start < 1) {
    throw new Error(`${where}: ${text} (expected: a description in English, then in Chinese)`);
  }
  return { english: text.slice(0, start).trim().replace(/\.$/, ''), chinese: text.slice(start) };
}

// The fields of an object, each before those within it: path, schema, required, english, chinese.
export function fields(object, where, path = '') {
  return Object.entries(object.properties ?? {}).flatMap(([name, field]) => {
    const full = path + name;
    return [
      {
        path: full,
        schema: field,
        required: (object.required ?? []).includes(name),
        ...bilingual(field.description, `${where}: ${full}`),
      },
      ...fields(field, where, `${full}.`),
      ...fields(field.items ?? {}, where, `${full}[].`),
      ...(field.anyOf ?? []).flatMap((option) => fields(option, where, `${full}.`)),
    ];
  });
}

function receivers({ publisher, consumers }, subscribers) {
  return [...consumers, ...subscribers.filter((service) => service !== publisher && !consumers.includes(service))];
}

function schema(name) {
  const file = `${name}.schema.json`;
  const { $schema, $id, $defs, ...root } = json(file);
  return whole(root, $defs ?? {}, file);
}

// The schema with its definitions in the places that refer to them.
function whole(schema, definitions, where) {
  const { $ref, ...own } = schema;
  const { [$ref?.replace('#/$defs/', '')]: definition } = definitions;
  if ($ref && !definition) {
    throw new Error(`${where}: ${$ref} (expected: one of its $defs)`);
  }
  const unknown = Object.keys(own).find((keyword) => !keywords.has(keyword));
  if (unknown) {
    throw new Error(`${where}: ${unknown} (expected: one of ${[...keywords].join(', ')})`);
  }
  const inner = (part) => whole(part, definitions, where);
  return {
    ...own,
    ...(definition && inner(definition)),
    ...(own.items && { items: inner(own.items) }),
    ...(own.anyOf && { anyOf: own.anyOf.map(inner) }),
    ...(own.properties && {
      properties: Object.fromEntries(Object.entries(own.properties).map(([name, field]) => [name, inner(field)])),
    }),
  };
}

function expectFilesOf(types) {
  const expected = new Set(types.flatMap((type) => [`${type}.schema.json`, `${type}.example.json`]));
  ['catalogue.json', 'envelope.schema.json'].forEach((file) => expected.add(file));
  const present = new Set(readdirSync(sources));
  const odd = [...expected].filter((file) => !present.has(file)).concat([...present].filter((file) => !expected.has(file)));
  if (odd.length) {
    throw new Error(`${odd.join(', ')} (expected: a schema and an example of each type in the catalogue, no other)`);
  }
}

function projectVersion() {
  const [, version] = readFileSync(join(module, 'pom.xml'), 'utf8').match(/<version>(.+?)(?:-SNAPSHOT)?<\/version>/);
  return version;
}

function json(file) {
  return JSON.parse(readFileSync(join(sources, file), 'utf8'));
}
