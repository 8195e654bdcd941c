import { streamsOf } from './streams.mjs';

/**
 * The `accounts` block of nats-server: an account a team, so that one cannot see the other, and in it a user a machine,
 * known by its public NKey, that may do what sync needs and nothing else.
 */

/** What a machine may say: push into the team's subjects, read its streams, erase single messages. */
function machine(team, key) {
  const api = streamsOf(team).flatMap((stream) => [
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.STREAM.MSG.GET.${stream}`,
    `$JS.API.STREAM.MSG.DELETE.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    `$JS.API.CONSUMER.INFO.${stream}.*`,
    `$JS.API.CONSUMER.DELETE.${stream}.*`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
    `$JS.FC.${stream}.>`,
  ]);
  const publish = [`t.${team}.>`, `k.${team}.>`, '$JS.API.INFO', ...api];
  return `      { nkey: ${key}, permissions: { publish: { allow: ${JSON.stringify(publish)} }, subscribe: { allow: ["_INBOX.>"] } } }`;
}

/** Connections of a team at once: each machine has one for some seconds a minute. */
const CONNECTIONS = 1_000;

/**
 * @param {{team: string, machines: string[], maxBytes: number, replicas?: number, connections?: number}[]} teams
 *   `maxBytes`: of each of the two streams
 * @param {string} adminPassword of the user `admin` of each account, who makes the streams; from loopback only
 * @returns {string}
 */
export function accountsFor(teams, adminPassword) {
  const blocks = teams.map(({ team, machines, maxBytes, replicas = 1, connections = CONNECTIONS }) =>
    [
      `  ${team}: {`,
      `    jetstream: { max_file: ${2 * maxBytes * replicas}, max_mem: 16M, max_streams: 2, max_consumers: 10000 }`,
      `    limits: { max_connections: ${connections} }`,
      '    users: [',
      ...machines.map((key) => machine(team, key)),
      `      { user: "admin-${team}", password: ${JSON.stringify(adminPassword)} }`,
      '    ]',
      '  }',
    ].join('\n'),
  );
  return `accounts {\n${blocks.join('\n')}\n}\n`;
}
