import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { createInbox } from '@nats-io/nats-core';
import { hasStream } from './streams.mjs';
import { Refused } from './teams.mjs';

/** Bytes of a piece of a snapshot: below the `max_payload` of the configurations in `deploy/`. */
const CHUNK = 128 * 1024;
/** Milliseconds without an answer or a piece after which a server counts as gone. */
const PATIENCE = 30_000;
/** How often a stream is tried to be restored, and milliseconds between. */
const [TRIES, PAUSE] = [10, 1_000];
/** What lies in the folder of a backup, named as the `nats` tool names it */
const [HEAD, PIECES] = ['backup.json', 'stream.tar.s2'];
/** Asks JetStream's interface. Throws `Refused` with the server's words when it says no. */
async function ask(connection, subject, request = '') {
  const { error, ...answer } = (await connection.request(subject, request, { timeout: PATIENCE })).json();
  if (error) throw new Refused(`The server refuses: ${error.description} (${error.err_code}).`);
  return answer;
}

/** Runs `work` with a file and closes it, come what may. */
async function withFile(file, flags, work) {
  const handle = openSync(file, flags, 0o600);
  try {
    await work(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes the pieces that a server sends, each of which it wants confirmed, until the empty one that is the end. */
async function writePieces(pieces, handle) {
  const silence = setTimeout(() => pieces.unsubscribe(), PATIENCE);
  try {
    for await (const piece of pieces) {
      if (piece.data.length === 0) {
        // A server that stops early says so in a header of the empty piece.
        if (piece.headers?.hasError) throw new Refused(`The server stopped: ${piece.headers.description}.`);
        return;
      }
      writeSync(handle, piece.data);
      piece.respond();
      silence.refresh();
    }
    throw new Refused(`The server has sent nothing more for ${PATIENCE / 1_000} seconds. Try again.`);
  } finally {
    clearTimeout(silence);
    pieces.unsubscribe();
  }
}

/**
 * Copies a stream, as the server packs it (`STREAM.SNAPSHOT` of JetStream's interface), into `dir`. An older copy there is
 * replaced once the new one is whole.
 * @param {import('@nats-io/nats-core').NatsConnection} connection of a user who may do all in its account
 * @param {string} stream
 * @param {string} dir
 * @returns {Promise<number>} messages in the copy
 */
export async function backUp(connection, stream, dir) {
  const half = `${dir}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const inbox = createInbox();
  const pieces = connection.subscribe(inbox);
  const request = { deliver_subject: inbox, no_consumers: true, chunk_size: CHUNK };
  const { config, state } = await ask(connection, `$JS.API.STREAM.SNAPSHOT.${stream}`, JSON.stringify(request));
  await withFile(path.join(half, PIECES), 'w', (handle) => writePieces(pieces, handle));
  writeFileSync(path.join(half, HEAD), JSON.stringify({ config, state }, null, 2), { mode: 0o600 });
  rmSync(dir, { recursive: true, force: true });
  renameSync(half, dir);
  return state.messages;
}

/**
 * Asks for a stream to be restored. A cluster that has just lost a stream or a node may still count the old one, or make an
 * empty one instead (seen with nats-server 2.9.10 and one of three nodes dead): it is asked again then.
 * @returns {Promise<string>} the subject that takes the pieces
 */
async function openRestore(connection, jsm, request, stream) {
  for (let tries = 1; ; tries += 1) {
    try {
      const { deliver_subject } = await ask(connection, `$JS.API.STREAM.RESTORE.${stream}`, request);
      if (deliver_subject) return deliver_subject;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
    if (tries === TRIES) throw new Refused(`The server made an empty ${stream} instead. Try again.`);
    await jsm.streams.delete(stream).catch(() => false);
    await sleep(PAUSE);
  }
}

/**
 * Makes a stream of the copy in `dir` (`STREAM.RESTORE` of JetStream's interface). Throws `Refused` when a stream of that
 * name is there and is not to be replaced.
 * @param {import('@nats-io/nats-core').NatsConnection} connection of a user who may do all in its account
 * @param {string} dir
 * @param {{replace?: boolean}} options
 * @returns {Promise<number>} messages that are there again
 */
export async function putBack(connection, dir, { replace = false } = {}) {
  const { config, state } = JSON.parse(readFileSync(path.join(dir, HEAD), 'utf8'));
  const jsm = await jetstreamManager(connection, { checkAPI: false });
  if (await hasStream(jsm, config.name)) {
    if (!replace) throw new Refused(`${config.name} is there already. Give --replace to put the copy in its place.`);
    await jsm.streams.delete(config.name);
  }
  const subject = await openRestore(connection, jsm, JSON.stringify({ config, state }), config.name);
  await withFile(path.join(dir, PIECES), 'r', async (handle) => {
    const buffer = Buffer.alloc(CHUNK);
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      await connection.request(subject, buffer.subarray(0, read), { timeout: PATIENCE });
  });
  const done = await ask(connection, subject);
  return done.state.messages;
}
