// Writes what is generated from the contracts.
//   node generator/main.mjs            writes asyncapi.json and ../docs/events.md
//   node generator/main.mjs --check    exits with 1 where they are not what the contracts generate to
// In both cases the AsyncAPI document must be without errors in the eyes of the public parser.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Parser } from '@asyncapi/parser';
import { asyncApi } from './asyncapi.mjs';
import { module, readContracts } from './contracts.mjs';
import { page } from './page.mjs';

// Severities of the parser's diagnostics.
const ERROR = 0;
const WARNING = 1;
const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

function fail(...lines) {
  lines.forEach((line) => console.error(line));
  process.exit(1);
}

function generate() {
  try {
    const contracts = readContracts();
    return {
      'asyncapi.json': `${JSON.stringify(asyncApi(contracts), null, 2)}\n`,
      '../docs/events.md': `${page(contracts)}\n`,
    };
  } catch (error) {
    return fail(error.message);
  }
}

async function validate(document) {
  const diagnostics = (await new Parser().validate(document)).filter(({ severity }) => severity <= WARNING);
  const lines = diagnostics.map(({ code, path, message }) => `- ${code} at ${path.join('/')}: ${message}`);
  if (diagnostics.some(({ severity }) => severity === ERROR)) {
    fail('asyncapi.json is not valid:', ...lines);
  }
  lines.forEach((line) => console.log(line));
}

const files = generate();
await validate(files['asyncapi.json']);
for (const [name, text] of Object.entries(files)) {
  const file = join(module, name);
  const shown = relative(process.cwd(), file);
  if (!options.check) {
    writeFileSync(file, text);
    console.log(`${shown} generated from the contracts`);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    fail(`${shown} is not what the contracts generate to; run: npm run generate`);
  } else {
    console.log(`${shown} is up to date with the contracts`);
  }
}
