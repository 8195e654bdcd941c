/** One call as it arrived: names and arguments, not validated yet. */
interface NamedCall {
  service: string;
  method: string;
  args: unknown[];
}

/** Names of version 1.0 → names of this version. */
const RENAMED_SERVICES: Record<string, string> = { plan: 'setup' };
const RENAMED_METHODS: Record<string, string> = {
  'gmail.heard': 'report',
  'gmail.draftGives': 'draftHasValueItem',
};

/** What stands for an argument that version 1.0 did not send, by its 0-based place. */
const ADDED_ARGUMENTS: Record<string, readonly [place: number, value: unknown]> = {
  'gmail.openChecklist': [0, { withPalette: false }],
  'page.openThread': [1, false],
};

const entryOf = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The call in the names and with the arguments of this version. A tab opened before an update may still call as version
 * 1.0 did; every other call is returned as it is.
 */
export function currentCall({ service, method, args }: NamedCall): NamedCall {
  const name = `${service}.${method}`;
  const [place, value] = entryOf(ADDED_ARGUMENTS, name) ?? [];
  return {
    service: entryOf(RENAMED_SERVICES, service) ?? service,
    method: entryOf(RENAMED_METHODS, name) ?? method,
    args: place !== undefined && args.length === place ? [...args, value] : args,
  };
}
