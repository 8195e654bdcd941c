import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Part } from '../bench';
import type { Result } from '../result';

const MOST_KB = 60;

async function measure(bench: Bench): Promise<Result[]> {
  const script = readFileSync(path.join(bench.extension, 'content-scripts/overlay.js'));
  return [
    {
      figure: 'overlay script, gzip',
      ...{ unit: 'KB', ours: [gzipSync(script).length / 1_000], beside: null },
      goal: { kind: 'most', bound: MOST_KB },
    },
  ];
}

export const overlay: Part = {
  name: 'overlay',
  about: 'size of the script that shows things in Gmail',
  mostSeconds: 10,
  measure,
};
