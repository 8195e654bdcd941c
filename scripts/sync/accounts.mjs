import { streamsOf } from './streams.mjs';

/**
 * The `accounts` block of nats-server: an account a team, so that one cannot see the other, and in it a user a machine,
 * known by its public NKey, that may do what sync needs and nothing else.
 */

/** Prefix of JetStream's interface, on the nodes that hold the streams. */
const API = '$JS.API';
/**
 * The same asked from afar: by the name those nodes give their JetStream (`domain` in `deploy/`). A leaf turns a machine's
 * `$JS.API` into it (`default_js_domain`) before it looks at permissions; without it nats-server 2.9.10 answers "no responders".
 */
const DOMAIN = 'sync';
const FAR_API = `$JS.${DOMAIN}.API`;

/**
 * What a machine may say and hear: push into the team's subjects, read its streams, erase single messages.
 * @param {string} team
 * @param {string} api
 */
function permissions(team, api) {
  const requests = streamsOf(team).flatMap((stream) => [
    `${api}.STREAM.INFO.${stream}`,
    `${api}.STREAM.MSG.GET.${stream}`,
    `${api}.STREAM.MSG.DELETE.${stream}`,
    `${api}.CONSUMER.CREATE.${stream}`,
    `${api}.CONSUMER.CREATE.${stream}.>`,
    `${api}.CONSUMER.INFO.${stream}.*`,
    `${api}.CONSUMER.DELETE.${stream}.*`,
    `${api}.CONSUMER.MSG.NEXT.${stream}.*`,
    `$JS.FC.${stream}.>`,
  ]);
  const publish = [`t.${team}.>`, `k.${team}.>`, `${api}.INFO`, ...requests];
  return `permissions: { publish: { allow: ${JSON.stringify(publish)} }, subscribe: { allow: ["_INBOX.>"] } }`;
}

const machine = (team, key, api) => `      { nkey: ${key}, ${permissions(team, api)} }`;

/** Connections of a team at once: each machine has one for some seconds a minute. */
const CONNECTIONS = 1_000;

/**
 * @typedef {{team: string, machines: string[], maxBytes: number, replicas?: number, connections?: number}} Team
 *   `maxBytes`: of each of the two streams
 */

/**
 * @param {Team[]} teams
 * @param {string} adminPassword of the user `admin-TEAM` of each account, who makes the streams
 * @param {string} [leafPassword] of the user `leaf-TEAM`, as whom a leaf node speaks for the machines that connect to it
 * @returns {string}
 */
export function accountsFor(teams, adminPassword, leafPassword) {
  const leaf = (team) =>
    `      { user: "leaf-${team}", password: ${JSON.stringify(leafPassword)}, ${permissions(team, FAR_API)} }`;
  const blocks = teams.map(({ team, machines, maxBytes, replicas = 1, connections = CONNECTIONS }) =>
    [
      `  ${team}: {`,
      `    jetstream: { max_file: ${2 * maxBytes * replicas}, max_mem: 16M, max_streams: 2, max_consumers: 10000 }`,
      `    limits: { max_connections: ${connections} }`,
      '    users: [',
      ...machines.map((key) => machine(team, key, API)),
      ...(leafPassword === undefined ? [] : [leaf(team)]),
      `      { user: "admin-${team}", password: ${JSON.stringify(adminPassword)} }`,
      '    ]',
      '  }',
    ].join('\n'),
  );
  return `accounts {\n${blocks.join('\n')}\n}\n`;
}

/**
 * What a leaf node includes: a link to the nodes with the streams for each team, and the machines it lets in.
 * @param {Team[]} teams
 * @param {{nodes: string[], password: string}} leaf `nodes`: `tls://HOST:PORT` of their leaf listeners
 * @returns {string}
 */
export function leafFor(teams, { nodes, password }) {
  const remotes = teams.map(({ team }) => {
    const urls = nodes.map((node) => node.replace('://', `://leaf-${team}:${password}@`));
    return `    { urls: ${JSON.stringify(urls)}, account: ${team} }`;
  });
  const accounts = teams.map(({ team, machines, connections = CONNECTIONS }) =>
    [
      `  ${team}: {`,
      `    limits: { max_connections: ${connections} }`,
      '    users: [',
      ...machines.map((key) => machine(team, key, FAR_API)),
      '    ]',
      '  }',
    ].join('\n'),
  );
  const domains = teams.map(({ team }) => `${team}: ${DOMAIN}`);
  return `leafnodes {
  remotes: [
${remotes.join('\n')}
  ]
}
default_js_domain { ${domains.join(', ')} }
accounts {
${accounts.join('\n')}
}
`;
}
