/** `npm run try -- answers FILE`: FILE is a JSON list of mails; prints a line of JSON for each, what it is and what follows. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { judge } from '../answers/judge';
import { receivedDay } from '../answers/received-day';

const text = z.nullish(z.string());
const Cases = z.array(
  z.object({
    id: z.optional(z.union([z.string(), z.number()])),
    from: z.nullish(z.union([z.string(), z.object({ address: z.optional(z.string()), name: z.optional(z.string()) })])),
    subject: text,
    snippet: text,
    received: z.nullish(
      z
        .union([z.string(), z.number()])
        .check(z.refine((each) => each === '' || receivedDay(each) !== null, 'is no day or moment')),
    ),
    language: text,
  }),
);

const USAGE =
  'FILE is a JSON list: [{"id", "from", "subject", "snippet", "received": "2026-11-26", "language"?}, …]; what is not known may be left out.';
const [file] = process.argv.slice(2);
if (!file) {
  console.error(`Usage: npm run try -- answers FILE\n${USAGE}`);
  process.exit(2);
}

function cases(path: string): z.infer<typeof Cases> {
  try {
    return Cases.parse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    const said = error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error);
    console.error(`${path} cannot be read: ${said}\n${USAGE}`);
    return process.exit(2);
  }
}

const lines = cases(file).map(({ id, from, subject, snippet, received }, index) => {
  const { evidence, effect } = judge({ id: String(id ?? index + 1), from, subject, snippet, received });
  // A forward is told apart inside the product; who reports a mail knows it as a reply.
  const kind = evidence.kind === 'forward' ? 'reply' : evidence.kind;
  return JSON.stringify({ id: id ?? index + 1, kind, returns: evidence.returns, effect, mark: evidence.mark });
});
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
