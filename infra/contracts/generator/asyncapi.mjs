// The AsyncAPI 3.0 document: a channel and a message per type, an operation per service that sends or receives it.
const exchange = 'ecobureau.events';
const bindingVersion = '0.3.0';

export function asyncApi({ version, envelope, events }) {
  return {
    asyncapi: '3.0.0',
    id: 'urn:ecobureau:events',
    info: {
      title: 'Events of the bureau',
      version,
      description: 'What the services say on the bus, for each other and for the province. 生态环境分局业务事件',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      tags: [...new Set(events.flatMap(({ publisher, receivers }) => [publisher, ...receivers]))]
        .sort()
        .map((name) => ({ name })),
    },
    defaultContentType: 'application/cloudevents+json',
    servers: { bus: server() },
    channels: byType(events, channel),
    operations: Object.fromEntries(events.flatMap((event) => [send(event), ...event.receivers.map(receive(event))])),
    components: {
      messages: byType(events, message),
      schemas: { envelope, ...byType(events, ({ schema }) => schema) },
    },
  };
}

function server() {
  return {
    host: '{host}:{port}',
    protocol: 'amqp',
    protocolVersion: '0-9-1',
    description: 'RabbitMQ 3.10 or later, inside the bureau',
    variables: {
      host: { default: 'localhost', description: 'Name or address of the broker' },
      port: { default: '5672', description: 'Port of the broker' },
    },
    security: [{ type: 'userPassword', description: 'A user of the broker' }],
  };
}

function channel({ type, description }) {
  return {
    address: type,
    description,
    servers: [{ $ref: '#/servers/bus' }],
    messages: { [type]: { $ref: `#/components/messages/${type}` } },
    bindings: {
      amqp: {
        is: 'routingKey',
        exchange: { name: exchange, type: 'topic', durable: true, autoDelete: false, vhost: '/' },
        bindingVersion,
      },
    },
  };
}

function send(event) {
  return [
    `${event.publisher}-sends-${event.type}`,
    {
      action: 'send',
      ...common(event),
      tags: [{ name: event.publisher }],
      bindings: { amqp: { deliveryMode: 2, mandatory: event.receivers.length > 0, bindingVersion } },
    },
  ];
}

function receive(event) {
  return (service) => [
    `${service}-receives-${event.type}`,
    {
      action: 'receive',
      ...common(event),
      description: `From the queue ${exchange}.${service}`,
      tags: [{ name: service }],
      bindings: { amqp: { ack: true, bindingVersion } },
    },
  ];
}

function common({ type, english }) {
  return {
    channel: { $ref: `#/channels/${type}` },
    summary: english,
    messages: [{ $ref: `#/channels/${type}/messages/${type}` }],
  };
}

function message({ type, publisher, english, description, example }) {
  return {
    name: type,
    title: english,
    summary: description,
    correlationId: { location: '$message.payload#/correlationid' },
    payload: {
      allOf: [
        { $ref: '#/components/schemas/envelope' },
        {
          type: 'object',
          properties: {
            source: { const: `/ecobureau/${publisher}` },
            type: { const: type },
            data: { $ref: `#/components/schemas/${type}` },
          },
        },
      ],
    },
    bindings: { amqp: { messageType: type, bindingVersion } },
    examples: [{ name: type, payload: example }],
  };
}

function byType(events, part) {
  return Object.fromEntries(events.map((event) => [event.type, part(event)]));
}
