// Subscribes with the clients that front ends use, graphql-ws and graphql-sse, as it is told on standard input, one JSON
// object a line, and tells on standard output what comes, likewise.
//   {"open": "a", "via": "ws" | "sse", "url": "http://localhost:8080/graphql", "token": …, "query": …, "variables": …}
//   {"close": "a"}   {"pause": "a"}   {"continue": "a"}
// An operation that is opened with "resume": true and has a variable $after is opened again behind the last cursor that
// it was told, when its connection is lost or when it is told to resynchronise.
import { createInterface } from 'node:readline';
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createEventsClient } from 'graphql-sse';
import WebSocket from 'ws';

const opened = new Map();

function tell(on, message) {
  process.stdout.write(`${JSON.stringify({ on, ...message })}\n`);
}

function client({ open, via, url, token }, sockets, readers) {
  if (via === 'sse') {
    return createEventsClient({
      url,
      headers: token ? { Authorization: `Bearer ${token}` } : {},
      retryAttempts: 0,
      fetchFn: async (...request) => {
        const response = await fetch(...request);
        return new Response(response.body.pipeThrough(readers.valve()), response);
      },
    });
  }
  return createSocketClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: token ? { Authorization: `Bearer ${token}` } : undefined,
    retryAttempts: 0,
    on: {
      opened: (socket) => sockets.push(socket),
      closed: ({ code, reason }) => code !== 1000 && tell(open, { closed: { code, reason } }),
    },
  });
}

function valve() {
  let wait = Promise.resolve();
  let release = () => {};
  return {
    close() {
      wait = new Promise((resolve) => (release = resolve));
    },
    open() {
      release();
    },
    // No room of its own: what is not let through stays in the connection.
    valve: () =>
      new TransformStream(
        {
          async transform(chunk, controller) {
            await wait;
            controller.enqueue(chunk);
          },
        },
        { highWaterMark: 1 },
        { highWaterMark: 0 },
      ),
  };
}

function cursor(data) {
  return data && Object.values(data)[0]?.cursor;
}

function subscribe(command, after) {
  const sockets = [];
  const readers = valve();
  const own = client(command, sockets, readers);
  let last = after;
  let ended = false;
  const again = () => {
    if (!ended && command.resume && last) {
      ended = true;
      tell(command.open, { resumed: last });
      subscribe(command, last);
      return true;
    }
    return false;
  };
  const end = own.subscribe(
    { query: command.query, variables: { ...command.variables, ...(last ? { after: last } : {}) } },
    {
      next(message) {
        last = cursor(message.data) ?? last;
        const asked = message.errors?.find((error) => error.extensions?.code === 'RESYNCHRONISE');
        last = asked?.extensions.cursor ?? last;
        if (!asked || !again()) {
          tell(command.open, { next: message });
        }
      },
      error(error) {
        const asked = Array.isArray(error) && error.find(({ extensions }) => extensions?.code === 'RESYNCHRONISE');
        last = (asked && asked.extensions.cursor) ?? last;
        if ((Array.isArray(error) && !asked) || !again()) {
          tell(command.open, { error: Array.isArray(error) ? error : String(error.message ?? error.reason ?? error) });
        }
      },
      complete() {
        if (!ended) {
          tell(command.open, { complete: true });
        }
      },
    },
  );
  opened.set(command.open, { end, own, sockets, readers });
}

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  if (command.open) {
    subscribe(command);
  } else if (command.close) {
    opened.get(command.close).end();
  } else if (command.pause) {
    const { sockets, readers } = opened.get(command.pause);
    sockets.forEach((socket) => socket.pause());
    readers.close();
  } else if (command.continue) {
    const { sockets, readers } = opened.get(command.continue);
    sockets.forEach((socket) => socket.resume());
    readers.open();
  }
}
for (const { own } of opened.values()) {
  own.dispose();
}
process.exit(0);
