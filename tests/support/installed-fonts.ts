import { execFileSync } from 'node:child_process';

/** What the machine draws Gmail's fonts with, by file; empty where that cannot be asked. */
export function installedFonts(): string {
  try {
    return ['Roboto', 'Google Sans', 'Arial', 'sans-serif']
      .map((family) =>
        execFileSync('fc-match', ['--format', '%{file}', family], { encoding: 'utf8' }).split('/').at(-1),
      )
      .join(' ');
  } catch {
    return '';
  }
}
