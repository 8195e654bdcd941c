import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accountsFor, leafFor } from './accounts.mjs';
import { DEFAULT_MAX_BYTES } from './streams.mjs';

const TEAM = /^[A-Za-z0-9][\w-]{0,39}$/;
/** The public half of a user's NKey. */
const MACHINE = /^U[A-Z2-7]{55}$/;

/** Where a node listens for leaf nodes. */
const LEAF = /^(tls|nats-leaf):\/\/[\w.-]+:\d+$/;

/** What is said to whoever looks after the server; not a bug. */
export class Refused extends Error {}

function write(file, text) {
  // Never half a file: a server that reloads meanwhile reads the old one or the new one.
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * The teams of a server and the machines of each, kept in `teams.json` of a folder; `accounts.conf` beside it is what
 * nats-server includes, `leaf.conf` what a leaf node does.
 * @param {string} dir
 * @param {number} [replicas] 3 where there are three nodes; kept from then on
 */
export function openTeams(dir, replicas) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = path.join(dir, 'teams.json');
  const state = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { adminPassword: randomBytes(24).toString('base64url'), teams: [] };
  state.replicas = replicas ?? state.replicas ?? 1;

  function save() {
    write(file, `${JSON.stringify(state, null, 2)}\n`);
    const teams = state.teams.map((team) => ({ ...team, replicas: state.replicas }));
    write(path.join(dir, 'accounts.conf'), accountsFor(teams, state.adminPassword, state.leaf?.password));
    if (state.leaf) write(path.join(dir, 'leaf.conf'), leafFor(teams, state.leaf));
  }
  function find(name) {
    const team = state.teams.find((each) => each.team === name);
    if (!team) throw new Refused(`There is no team "${name}". Make it first: npm run sync-server -- team ${name}`);
    return team;
  }

  if (!existsSync(file)) save();
  return {
    adminPassword: state.adminPassword,
    replicas: state.replicas,
    list: () => state.teams,
    add(name, maxBytes = DEFAULT_MAX_BYTES) {
      if (!TEAM.test(name ?? '')) throw new Refused('The name of a team is 1 to 40 letters, digits and hyphens.');
      if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0) throw new Refused('Bytes are a whole number above 0.');
      const known = state.teams.find((each) => each.team === name);
      if (known) known.maxBytes = maxBytes;
      else state.teams.push({ team: name, machines: [], maxBytes });
      save();
    },
    admit(key, name) {
      if (!MACHINE.test(key ?? ''))
        throw new Refused('A machine is admitted by its public key: U and 55 letters or digits.');
      const team = find(name);
      const elsewhere = state.teams.find((each) => each !== team && each.machines.includes(key));
      if (elsewhere) throw new Refused(`This machine belongs to the team "${elsewhere.team}".`);
      if (!team.machines.includes(key)) team.machines.push(key);
      save();
    },
    /** From now on `leaf.conf` is written, too. @param {string[]} nodes `tls://HOST:PORT` where leaf nodes reach the streams */
    linkLeaf(nodes) {
      if (nodes.length === 0 || !nodes.every((node) => LEAF.test(node)))
        throw new Refused('A node is named as tls://HOST:PORT, as many as there are.');
      state.leaf = { nodes, password: state.leaf?.password ?? randomBytes(24).toString('base64url') };
      save();
    },
    /** @returns {boolean} whether it was there */
    turnAway(key) {
      const team = state.teams.find((each) => each.machines.includes(key));
      if (!team) return false;
      team.machines = team.machines.filter((each) => each !== key);
      save();
      return true;
    },
  };
}
