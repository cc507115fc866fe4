import { open, readFile, rename } from 'node:fs/promises';

const NOTHING = { cursor: null, received: 0, repeated: 0, missing: 0, bytes: 0, sequences: {} };

/**
 * What has been received: the events in FILE.events, one a line, and in FILE the place to go on from, the last sequence
 * of each record and how many bytes of FILE.events belong to that. FILE is replaced whole, after the events are written:
 * whatever a killed process wrote beyond it is cut off at the next start, and read again.
 */
export class Ledger {
  #file;
  #events;
  #complete;
  #stored;

  constructor(file, events, complete, stored) {
    this.#file = file;
    this.#events = events;
    this.#complete = complete;
    this.#stored = stored;
  }

  static async open(file, complete) {
    const stored = await read(file);
    const events = await open(`${file}.events`, 'a');
    const { size } = await events.stat();
    if (size < stored.bytes) {
      throw new Error(`${file}.events: ${size} bytes (expected: ${stored.bytes} or more, as ${file} says)`);
    }
    await events.truncate(stored.bytes);
    return new Ledger(file, events, complete, stored);
  }

  get cursor() {
    return this.#stored.cursor;
  }

  get received() {
    return this.#stored.received;
  }

  get missing() {
    return this.#stored.missing;
  }

  get summary() {
    const { received, repeated, missing, cursor } = this.#stored;
    return { received, repeated, missing, cursor };
  }

  /** Stores what is new among the events, and the place behind them. */
  async take(events, cursor) {
    if (events.length === 0 && cursor === this.#stored.cursor) {
      return;
    }
    const lines = events
      .filter((event) => this.#isNew(event))
      .map((event) => `${JSON.stringify(event)}\n`)
      .join('');
    await this.#events.appendFile(lines);
    await this.#events.sync();
    this.#stored.bytes += Buffer.byteLength(lines);
    this.#stored.cursor = cursor;
    await replace(this.#file, JSON.stringify(this.#stored));
  }

  #isNew({ id, partitionkey, sequence }) {
    const last = this.#stored.sequences[partitionkey] ?? 0;
    if (sequence <= last) {
      this.#stored.repeated++;
      return false;
    }
    if (this.#complete && sequence > last + 1) {
      this.#stored.missing += sequence - last - 1;
      console.error(`${partitionkey}: ${last + 1} to ${sequence - 1} missing before ${id}`);
    }
    this.#stored.sequences[partitionkey] = sequence;
    this.#stored.received++;
    return true;
  }

  async close() {
    await this.#events.close();
  }
}

async function read(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') {
      return structuredClone(NOTHING);
    }
    throw error;
  }
}

async function replace(file, text) {
  const fresh = await open(`${file}.new`, 'w');
  try {
    await fresh.writeFile(text);
    await fresh.sync();
  } finally {
    await fresh.close();
  }
  await rename(`${file}.new`, file);
}
