import { setTimeout as pause } from 'node:timers/promises';

const LONGEST_WAIT = 30;
const LONGEST_PAUSE_MILLIS = 30_000;

/** A fault that passes: no connection, or an answer that says to come again. */
class Passing extends Error {}

/**
 * The feed in pages, each from the place where the ledger then stands. Following, it waits for news and outlasts faults
 * that pass; reading once, it ends where the feed does, or at the first fault.
 */
export async function* pages({ url, user, password, once, signal }, ledger, limit) {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  let failures = 0;
  let more = true;
  while (more || !once) {
    try {
      const page = await read(address(url, ledger.cursor, limit(), once), authorization, signal);
      failures = 0;
      more = page.more;
      yield { events: page.events, cursor: page.next, stored: async () => {} };
    } catch (error) {
      if (once || !(error instanceof Passing)) {
        throw error;
      }
      console.error(`${error.message}; trying again`);
      await pause(Math.min(LONGEST_PAUSE_MILLIS, 500 * 2 ** failures++), undefined, { signal });
    }
  }
}

function address(url, cursor, limit, once) {
  const page = new URL(url);
  page.searchParams.set('limit', limit);
  page.searchParams.set('wait', once ? 0 : LONGEST_WAIT);
  if (cursor !== null) {
    page.searchParams.set('after', cursor);
  }
  return page;
}

async function read(page, authorization, signal) {
  let answer;
  let text;
  try {
    answer = await fetch(page, { headers: { authorization }, signal });
    text = await answer.text();
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    throw new Passing(`${page.origin}: ${error.cause?.message ?? error.message}`);
  }
  if (answer.status >= 500 || answer.status === 429) {
    throw new Passing(`${page.origin}: ${answer.status}`);
  }
  if (!answer.ok) {
    throw new Error(`${page.origin}: ${answer.status} ${text}`);
  }
  return JSON.parse(text);
}
