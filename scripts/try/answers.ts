/** `npm run try -- answers FILE`: FILE is a JSON list of mails; prints a line of JSON for each, what it is and what follows. */
import { readFileSync } from 'node:fs';
import { judge, type MailCase } from '../answers/judge';

const [file] = process.argv.slice(2);
if (!file) {
  console.error(
    'Usage: npm run try -- answers FILE\nFILE: [{"id", "from", "subject", "snippet", "received", "language"?}, …]',
  );
  process.exit(2);
}
let cases: unknown;
try {
  cases = JSON.parse(readFileSync(file, 'utf8'));
} catch (error) {
  console.error(`${file} is not a JSON file: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
}
if (!Array.isArray(cases)) {
  console.error(`${file} holds no list: [{"id", "from", "subject", "snippet", "received"}, …]`);
  process.exit(2);
}
const lines = cases.map((each: MailCase) => {
  const { evidence, effect } = judge(each);
  // A forward is told apart inside the product; who reports a mail knows it as a reply.
  const kind = evidence.kind === 'forward' ? 'reply' : evidence.kind;
  return JSON.stringify({ id: each.id, kind, returns: evidence.returns, effect, mark: evidence.mark });
});
process.stdout.write(`${lines.join('\n')}\n`);
