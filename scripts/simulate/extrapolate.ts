/** What a run of the simulation saw. Bytes and seconds; what is "a node" is one of three. */
export interface Measured {
  teams: number;
  reps: number;
  /** Events of one rep. */
  events: number;
  messages: number;
  connecting: number;
  writing: number;
  retried: number;
  read: number;
  reading: number;
  payload: number;
  diskAMessage: number;
  memoryAMessage: number;
  memoryAConnection: number;
  memoryEmpty: number;
  cores: number;
}

/** A busy rep: 60 touches a day, each some 1.2 events, on 230 days. */
const EVENTS_A_YEAR = 60 * 1.2 * 230;
/** Of two machines that are open all day, each is connected for a few seconds a minute at the most. */
const CONNECTED_SHARE = 0.1;
const MACHINES_A_REP = 2;
const GIB = 1024 ** 3;
/** What a node of 16 GiB may give to subjects and connections, bytes. */
const NODE_MEMORY = 12 * GIB;
const MILLION = 1_000_000;

const round = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

/** The measurement, line by line, and what follows for a million reps. */
export function extrapolate(m: Measured): string[] {
  const memoryARep = m.memoryAMessage * EVENTS_A_YEAR + m.memoryAConnection * MACHINES_A_REP * CONNECTED_SHARE;
  const repsAGroup = Math.floor(NODE_MEMORY / memoryARep);
  const groups = Math.ceil(MILLION / repsAGroup);
  const rate = m.messages / m.writing;
  const needed = (MILLION * EVENTS_A_YEAR) / 230 / (8 * 3600);
  return [
    `measured: ${round(m.teams)} teams, ${round(m.reps)} reps and as many connections, ${round(m.messages)} messages, three nodes and the clients on ${m.cores} cores`,
    `  connecting            ${round(m.reps / m.connecting)} connections/s`,
    `  writing               ${round(rate)} messages/s acknowledged by a quorum, ${round(m.retried)} tried again`,
    `  reading               ${round(m.read / m.reading)} messages/s (one team, ${round(m.read)} messages)`,
    `  a message             ${round(m.payload)} bytes sealed, ${round(m.diskAMessage)} bytes of disk a node, ${round(m.memoryAMessage)} bytes of memory a node`,
    `  a connection          ${round(m.memoryAConnection / 1024, 1)} KiB of memory`,
    `  an empty node         ${round(m.memoryEmpty / 1024 ** 2)} MiB of memory`,
    `a busy rep writes ${round(EVENTS_A_YEAR)} events a year: ${round((m.diskAMessage * EVENTS_A_YEAR) / 1024 ** 2, 1)} MiB of disk and ${round(memoryARep / 1024)} KiB of memory a node`,
    `three nodes of 16 GiB hold the first year of ${round(repsAGroup)} reps`,
    `a million reps: ${round(groups)} such clusters (${round(groups * 3)} nodes), ${round((m.diskAMessage * EVENTS_A_YEAR * MILLION * 3) / 1024 ** 4, 1)} TiB of disk a year with all copies,`,
    `  ${round(needed)} messages/s on a working day against ${round(rate * groups)} that the clusters take at the rate measured here`,
  ];
}
