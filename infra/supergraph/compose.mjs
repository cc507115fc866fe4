// Composes the services' schemas and events.graphql, which the gateway itself serves, into supergraph.graphql, in the
// order and at the addresses given here.
//   node compose.mjs            writes supergraph.graphql
//   node compose.mjs --check    exits with 1 where the file is not what the schemas compose to
//   node compose.mjs --services DIR --out FILE    composes the schemas of DIR/<service>.graphql instead, of several
//                                                 directories if the option is repeated
//   node compose.mjs --suites DIR    composes DIR/*/services/<service>.graphql to DIR/*/supergraph.graphql
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const ports = { permits: 8081, 'hazardous-waste': 8082, 'medical-waste': 8083, remediation: 8084, exchange: 8087 };
const platform = join(root, 'infra/platform/src/main/resources');
const common = join(platform, 'graphql-platform/platform.graphqls');

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    services: { type: 'string', multiple: true },
    suites: { type: 'string' },
    out: { type: 'string', default: join(here, 'supergraph.graphql') },
  },
});

function schemaFiles(directory) {
  return existsSync(directory)
    ? readdirSync(directory)
        .filter((file) => file.endsWith('.graphqls'))
        .sort()
        .map((file) => join(directory, file))
    : [];
}

// The parts that every service has.
const everywhere = schemaFiles(join(platform, 'graphql-operations'));

function bureau() {
  return Object.entries(ports)
    .map(([name, port]) => ({
      name,
      url: `http://localhost:${port}/graphql`,
      files: schemaFiles(join(root, 'services', name, 'src/main/resources/graphql')),
    }))
    .filter(({ files }) => files.length > 0)
    .map(({ name, url, files }) => ({ name, url, files: [common, ...everywhere, ...files] }))
    .concat({ name: 'events', url: 'http://localhost:8080/graphql', files: [join(here, 'events.graphql')] });
}

function directory(path) {
  return readdirSync(path)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => file.replace(/\.graphql$/, ''))
    .map((name) => ({ name, url: `http://localhost/${name}`, files: [join(path, `${name}.graphql`)] }));
}

function read({ name, url, files }) {
  // The root fields that every service has carry its name.
  const prefix = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const text = files.map((file) => readFileSync(file, 'utf8').replaceAll('SERVICE_', prefix)).join('\n');
  try {
    return { name, url, typeDefs: parse(text) };
  } catch (error) {
    fail(`${name}: ${error.message} (in ${files.join(', ')})`);
  }
}

function fail(...lines) {
  lines.forEach((line) => console.error(line));
  process.exit(1);
}

function compose(from, out) {
  const services = from.map(read);
  const names = services.map(({ name }) => name).join(', ');
  const { supergraphSdl, errors } = composeServices(services);
  if (errors?.length) {
    fail(
      `The schemas of ${names} do not compose to ${out}:`,
      ...errors.map((error) => `- ${error.extensions?.code ?? 'ERROR'}: ${error.message}`),
    );
  }
  const composed = `# Composed from the services' schemas by compose.mjs. Do not edit.\n${supergraphSdl.trim()}\n`;
  if (options.check) {
    const committed = existsSync(out) ? readFileSync(out, 'utf8') : '';
    if (committed !== composed) {
      fail(`${out} is not what the schemas of ${names} compose to; run: npm run compose`);
    }
    console.log(`${out} is up to date with ${names}`);
  } else {
    writeFileSync(out, composed);
    console.log(`${out} composed from ${names}`);
  }
}

if (options.suites) {
  for (const suite of readdirSync(options.suites).sort()) {
    compose(directory(join(options.suites, suite, 'services')), join(options.suites, suite, 'supergraph.graphql'));
  }
} else {
  compose(options.services ? options.services.flatMap(directory) : bureau(), options.out);
}
