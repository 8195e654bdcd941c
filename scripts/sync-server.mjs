import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { errors, wsconnect } from '@nats-io/nats-core';
import WebSocket from 'ws';
import { backUp, putBack } from './sync/backup.mjs';
import { ensureServer, HOW_TO_INSTALL } from './sync/find-server.mjs';
import { makeStreams, streamsOf } from './sync/streams.mjs';
import { openTeams, Refused } from './sync/teams.mjs';

globalThis.WebSocket ??= WebSocket;

const USAGE = `npm run sync-server                         starts a node on loopback, for a try at home
npm run sync-server -- team NAME [--bytes N]      makes a team, or changes how much it may hold
npm run sync-server -- admit KEY --team NAME      lets a machine in
npm run sync-server -- turn-away KEY              and out again
npm run sync-server -- streams --server wss://…   makes the streams of all teams on a server that runs
npm run sync-server -- leaf tls://HOST:7422 …     also writes what a leaf node includes, from now on
npm run sync-server -- backup --server wss://…    copies the streams of all teams into --copy
npm run sync-server -- restore --server wss://…   makes them again of the copies there
npm run sync-server -- list                       teams and machines

--dir FOLDER       where teams.json, accounts.conf and the data are (default .sync-server)
--replicas N       copies of each stream: 3 for three nodes; kept from then on (1 at first)
--copy FOLDER      where the copies of streams are (default backup, in --dir)
--team NAME        of this team alone: for admit, backup, restore
--replace          restore: puts the copy in the place of a stream that is there`;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    dir: { type: 'string', default: '.sync-server' },
    team: { type: 'string' },
    bytes: { type: 'string' },
    server: { type: 'string' },
    replicas: { type: 'string' },
    copy: { type: 'string' },
    replace: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (values.replicas !== undefined && !/^[1-5]$/.test(values.replicas)) {
  console.error('Copies of a stream are a whole number from 1 to 5, as nats-server takes them.');
  process.exit(1);
}
const dir = path.resolve(values.dir);
const teams = openTeams(dir, values.replicas && Number(values.replicas));
const copies = path.resolve(values.copy ?? path.join(dir, 'backup'));
const pidFile = path.join(dir, 'server.pid');
const PORTS = { client: 4822, web: 8482, health: 8282 };
const LOOPBACK = `ws://127.0.0.1:${PORTS.web}`;

/** Tells a node that was started here to read its accounts anew. Others are told by their own means: see deploy/README.md. */
function reload() {
  if (!existsSync(pidFile)) return;
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGHUP');
  } catch {
    // It is not running any more; it reads them when it starts.
  }
}

/** Connects as the user of a team's account who may do all. Throws `Refused` with what to look at. */
async function asAdmin(server, team) {
  const login = { user: `admin-${team}`, pass: teams.adminPassword };
  try {
    return await wsconnect({ servers: [server], reconnect: false, timeout: 5_000, ...login });
  } catch (error) {
    if (error instanceof errors.AuthorizationError)
      throw new Refused(
        `${server} does not know the team "${team}": copy accounts.conf from ${dir} to it and reload it.`,
      );
    throw new Refused(
      `${server} does not answer (${error.message}). Is it running, and its certificate one that Node trusts? (One of your own authority: NODE_EXTRA_CA_CERTS=ca.pem.)`,
    );
  }
}

/** Does something for each team, or the one of `--team`, as its admin. */
async function eachTeam(server, work) {
  const wanted = teams.list().filter(({ team }) => values.team === undefined || team === values.team);
  if (wanted.length === 0) throw new Refused('There is no such team. To see all: npm run sync-server -- list');
  for (const team of wanted) {
    const connection = await asAdmin(server, team.team);
    try {
      await work(connection, team);
    } finally {
      await connection.close();
    }
  }
}

function streams(server) {
  return eachTeam(server, async (connection, { team, maxBytes }) => {
    await makeStreams(connection, team, { replicas: teams.replicas, maxBytes });
    console.log(`Team ${team}: its streams are there, with room for ${maxBytes} bytes each.`);
  });
}

function backup(server) {
  return eachTeam(server, async (connection, { team }) => {
    for (const stream of streamsOf(team)) {
      const messages = await backUp(connection, stream, path.join(copies, stream));
      console.log(`${stream}: ${messages} messages in ${path.join(copies, stream)}.`);
    }
  });
}

function restore(server) {
  return eachTeam(server, async (connection, { team }) => {
    for (const stream of streamsOf(team)) {
      const copy = path.join(copies, stream);
      if (!existsSync(copy))
        throw new Refused(`There is no copy of ${stream} in ${copies}. Say where it is with --copy.`);
      const messages = await putBack(connection, copy, { replace: values.replace });
      console.log(`${stream}: ${messages} messages are there again.`);
    }
  });
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function healthy() {
  for (let n = 0; n < 100; n += 1) {
    const is = await fetch(`http://127.0.0.1:${PORTS.health}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (is) return;
    await sleep(100);
  }
  throw new Refused(`The node did not become healthy: see ${path.join(dir, 'server.log')}`);
}

async function start() {
  const found = ensureServer();
  if (!found) throw new Refused(`There is no nats-server. ${HOW_TO_INSTALL}`);
  mkdirSync(path.join(dir, 'data'), { recursive: true });
  const config = path.join(dir, 'server.conf');
  writeFileSync(
    config,
    `server_name: home
listen: 127.0.0.1:${PORTS.client}
http: 127.0.0.1:${PORTS.health}
pid_file: "${pidFile}"
max_payload: 256KB
jetstream { store_dir: "${path.join(dir, 'data')}" }
websocket { listen: "127.0.0.1:${PORTS.web}", no_tls: true, compression: false }
include "accounts.conf"
`,
  );
  if (teams.list().length === 0) teams.add('home');
  const log = path.join(dir, 'server.log');
  const node = spawn(found.file, ['-c', config, '-l', log], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => node.kill(signal));
  node.on('exit', (code) => process.exit(code ?? 0));
  await healthy();
  await streams(LOOPBACK);
  console.log(`${found.version} on ${LOOPBACK}, health on http://127.0.0.1:${PORTS.health}/healthz, log in ${log}`);
  console.log(
    'Only the edition for tests (wxt build --mode team-e2e) connects without TLS. For use, see deploy/README.md.',
  );
}

async function main([command, what, ...more]) {
  switch (command) {
    case undefined:
    case 'start':
      return start();
    case 'team':
      teams.add(what, values.bytes === undefined ? undefined : Number(values.bytes));
      reload();
      return console.log(`Team ${what} is there. Make its streams: npm run sync-server -- streams --server ADDRESS`);
    case 'admit':
      teams.admit(what, values.team ?? (teams.list().length === 1 ? teams.list()[0].team : ''));
      reload();
      return console.log('Admitted. Nodes that run elsewhere have to be told: see deploy/README.md.');
    case 'turn-away':
      if (!teams.turnAway(what)) throw new Refused('No team has this machine.');
      reload();
      return console.log('Turned away.');
    case 'streams':
      return streams(values.server ?? LOOPBACK);
    case 'leaf':
      teams.linkLeaf([what ?? '', ...more]);
      return console.log(
        `Written: ${path.join(dir, 'leaf.conf')}, for the leaf node; accounts.conf anew, for the nodes.`,
      );
    case 'backup':
      return backup(values.server ?? LOOPBACK);
    case 'restore':
      return restore(values.server ?? LOOPBACK);
    case 'list':
      for (const { team, machines, maxBytes } of teams.list())
        console.log(`${team} (${maxBytes} bytes): ${machines.join(' ') || 'no machine'}`);
      return undefined;
    default:
      throw new Refused(USAGE);
  }
}

try {
  await main(positionals);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
