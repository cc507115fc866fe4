import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MILLIS = 1_000;

/** The queue in batches; a batch is acknowledged when it is stored, so that the broker keeps what is not. */
export async function* batches({ amqp, queue, password, once, signal }, ledger, limit) {
  const { connect } = await import('amqplib');
  const address = new URL(amqp);
  address.password = encodeURIComponent(password);
  const connection = await connect(address.href);
  // A lost connection fails the next call; that ends the process, and the next one is told again what was not stored.
  connection.on('error', () => {});
  try {
    const channel = await connection.createChannel();
    channel.on('error', () => {});
    while (!signal.aborted) {
      const messages = await take(channel, queue, limit());
      if (messages.length > 0) {
        const events = messages.map((message) => JSON.parse(message.content.toString()));
        yield { events, cursor: null, stored: async () => channel.ack(messages.at(-1), true) };
      } else if (once) {
        await channel.close();
        return;
      } else {
        await pause(LOOK_MILLIS, undefined, { signal });
      }
    }
  } finally {
    await connection.close().catch(() => {});
  }
}

async function take(channel, queue, limit) {
  const messages = [];
  while (messages.length < limit) {
    const message = await channel.get(queue);
    if (!message) {
      break;
    }
    messages.push(message);
  }
  return messages;
}
