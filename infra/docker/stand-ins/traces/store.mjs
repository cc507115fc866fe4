// Takes spans by OTLP over HTTP as Jaeger does, keeps the last of them, and shows them in the form of Jaeger's API:
// GET /api/traces/ID.
import { createServer } from 'node:http';

const MOST = 50_000;
const spans = [];

/** The fields of a protobuf message: number, and value as bytes or number. */
function* fields(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const kind = key & 7;
    if (kind === 0) yield [key >> 3, varint()];
    else {
      const length = kind === 2 ? varint() : kind === 1 ? 8 : 4;
      yield [key >> 3, bytes.subarray(at, (at += length))];
    }
  }
}
const all = (bytes, number) => [...fields(bytes)].filter(([field]) => field === number).map(([, value]) => value);
const first = (bytes, number) => all(bytes, number)[0];
const text = (bytes) => Buffer.from(bytes ?? []).toString('utf8');
const hex = (bytes) => Buffer.from(bytes ?? []).toString('hex');

/** ExportTraceServiceRequest. */
function take(request) {
  for (const resourceSpans of all(request, 1)) {
    const attributes = all(first(resourceSpans, 1) ?? Buffer.of(), 1);
    const name = attributes.find((attribute) => text(first(attribute, 1)) === 'service.name');
    const service = name ? text(first(first(name, 2), 1)) : 'unknown';
    for (const scopeSpans of all(resourceSpans, 2)) {
      for (const span of all(scopeSpans, 2)) {
        spans.push({ trace: hex(first(span, 1)), id: hex(first(span, 2)), parent: hex(first(span, 4)), name: text(first(span, 5)), service });
      }
    }
  }
  spans.splice(0, Math.max(0, spans.length - MOST));
}

function trace(id) {
  const found = spans.filter((span) => span.trace === id);
  const services = [...new Set(found.map(({ service }) => service))];
  return {
    traceID: id,
    spans: found.map(({ id: spanID, parent, name, service }) => ({
      traceID: id,
      spanID,
      operationName: name,
      processID: `p${services.indexOf(service)}`,
      references: parent ? [{ refType: 'CHILD_OF', traceID: id, spanID: parent }] : [],
    })),
    processes: Object.fromEntries(services.map((serviceName, index) => [`p${index}`, { serviceName }])),
  };
}

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    take(Buffer.concat(parts));
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  });
}).listen(4318);
createServer((request, response) => {
  const found = trace(request.url.split('/').at(-1));
  response.writeHead(found.spans.length ? 200 : 404, { 'content-type': 'application/json' })
    .end(JSON.stringify({ data: found.spans.length ? [found] : [] }));
}).listen(16686);
process.on('SIGTERM', () => process.exit(0));
