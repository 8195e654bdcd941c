import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';
import { examine, missingPlaces } from '../../lib/gmail/record/moved';
import type { Recording } from '../../lib/gmail/record/recorder';
import { playIntoStandIn } from './play-into-stand-in';

/** `npm run replay FILE`: what the parser reads of a recording, what moved, and whether the stand-in takes its requests. */

const Recorded = z.object({
  format: z.literal('next-touch-recording'),
  version: z.literal(1),
  language: z.string(),
  exchanges: z.array(z.object({ endpoint: z.string(), request: z.unknown(), status: z.number(), answer: z.unknown() })),
  places: z.array(
    z.object({
      name: z.string(),
      candidates: z.array(
        z.object({
          count: z.number(),
          tag: z.string(),
          attributes: z.array(z.string()),
          parents: z.array(z.string()),
        }),
      ),
    }),
  ),
});

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

function readRecording(file: string): Recording {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    stop(`${file} cannot be read. Say where the recording is: npm run replay -- FILE`);
  }
  try {
    return Recorded.parse(JSON.parse(text)) as Recording;
  } catch {
    stop(
      `${file} is no recording of Next Touch (version 1). Options, Health, Save the recording makes one; it must be whole.`,
    );
  }
}

const [file] = process.argv.slice(2);
const recording = readRecording(file ?? stop('Say which recording: npm run replay -- FILE'));
const reports = recording.exchanges.map(examine);
for (const [index, { endpoint, status, requests, unread, messages, acks, moved }] of reports.entries()) {
  const taken = endpoint === 's' && requests.length > 0 ? playIntoStandIn(recording.exchanges[index]?.request) : '';
  const parts = [
    `${index + 1}. ${endpoint} ${status}`,
    requests.join(' + '),
    `${messages} messages, ${acks} acks`,
    taken,
  ];
  console.log(parts.filter(Boolean).join(' · '));
  if (unread) console.log(`   not read: ${unread}`);
  for (const each of moved) console.log(`   moved: ${each}`);
}
for (const { name, candidates } of recording.places)
  console.log(`place ${name}: ${candidates.map(({ count, tag }) => (count > 0 ? `${count} ${tag}` : '-')).join(', ')}`);
const missing = missingPlaces(recording);
const bad = reports.filter(({ moved, unread }) => moved.length > 0 || unread !== null).length;
console.log(
  `${reports.length} exchanges, ${bad} with something moved or not read; places not found: ${missing.join(', ') || 'none'}`,
);
