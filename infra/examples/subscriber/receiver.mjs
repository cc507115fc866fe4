// Receives the bureau's events, each once, and knows after any interruption where it was. README.md says how to run it.
import { parseArgs } from 'node:util';
import { pages } from './feed.mjs';
import { Ledger } from './ledger.mjs';
import { batches } from './queue.mjs';

const USAGE = `node receiver.mjs --url http://HOST:8087/events --user USER --password-env VARIABLE --state FILE
node receiver.mjs --amqp amqp://USER@HOST/VHOST --queue QUEUE --password-env VARIABLE --state FILE
  --once      end where there is nothing more at present
  --until N   end when N events have been received in all
  --complete  the subscription has all types, all towns and FROM_START: nothing may be missing
  --page N    events at a time, up to 500 (default: 100)
  --every N   print a line for each N events (default: 1000)`;

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };

function settings() {
  const { values } = parseArgs({
    options: {
      url: text,
      user: text,
      amqp: text,
      queue: text,
      'password-env': text,
      state: text,
      once: flag,
      complete: flag,
      until: { ...text, default: 'Infinity' },
      page: { ...text, default: '100' },
      every: { ...text, default: '1000' },
    },
  });
  const { url, user, amqp, queue, state, until, page, every } = values;
  const password = process.env[values['password-env']];
  const numbers = { until: Number(until), page: Number(page), every: Number(every) };
  const source = url ? user && !amqp : amqp && queue;
  if (!source || !state || !password || !Object.values(numbers).every((number) => number >= 1)) {
    throw new Error(USAGE);
  }
  return { ...values, ...numbers, password };
}

async function receive(options) {
  const ledger = await Ledger.open(options.state, options.complete);
  const limit = () => Math.min(options.page, options.until - ledger.received);
  const source = options.url ? pages : batches;
  try {
    if (ledger.received < options.until) {
      for await (const { events, cursor, stored } of source(options, ledger, limit)) {
        const before = ledger.received;
        await ledger.take(events, cursor);
        await stored();
        if (Math.floor(ledger.received / options.every) > Math.floor(before / options.every)) {
          console.log(`${ledger.received} events`);
        }
        if (ledger.received >= options.until || options.signal.aborted) {
          break;
        }
      }
    }
  } catch (error) {
    if (!options.signal.aborted) {
      throw error;
    }
  } finally {
    await ledger.close();
  }
  console.log(JSON.stringify(ledger.summary));
  return ledger.missing > 0 ? 2 : 0;
}

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

try {
  process.exitCode = await receive({ ...settings(), signal: stop.signal });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
