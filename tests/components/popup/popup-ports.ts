import { fakePorts, type GivenPorts } from '../fake-ports';

type Services = NonNullable<GivenPorts['services']>;

/** Ports of a popup with nothing to warn of, to offer or to catch up with, but for what the test gives. */
export function popupPorts({ reads, log, page }: Pick<GivenPorts, 'reads'> & Pick<Services, 'log' | 'page'>) {
  return fakePorts({
    reads: {
      cadences: async () => [],
      elsewhere: async () => new Map(),
      offers: async () => new Map(),
      lastActs: async () => [],
      ...reads,
    },
    services: {
      log: log ?? {},
      page: { health: async () => ({ light: 'green', reasons: [] }), ...page },
      data: { lossFound: async () => null },
      catchUp: { offer: async () => 0 },
    },
    extendHolidays: async () => {},
    places: {
      closePage: () => {},
      openPage: () => {},
      openOptions: () => {},
      openUrl: () => {},
      isPinned: async () => null,
    },
  });
}
