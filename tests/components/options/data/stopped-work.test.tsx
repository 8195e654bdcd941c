// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { useCsvImport } from '@/components/options/data/use-csv-import';
import { useRestore } from '@/components/options/data/use-restore';
import type { JobResult, JobState } from '@/lib/messages/data-contract';
import type { PageFiles, RestorePreview, Watch } from '@/lib/pages/page-files';
import { fakePorts, type GivenPorts, WithPorts } from '../../fake-ports';

const PREVIEW: RestorePreview = {
  prospects: { added: 1, changed: 0 },
  sections: {
    ...{ events: { added: 2, skipped: 0, changed: 0 }, cadences: { added: 0, skipped: 0, changed: 0 } },
    ...{ valueItems: { added: 0, skipped: 0, changed: 0 }, sends: { added: 0, skipped: 0, changed: 0 } },
  },
  ...{ errors: [], errorCount: 0, settings: null },
} as unknown as RestorePreview;
const RESTORED: JobResult = {
  ...{ kind: 'restore', prospects: { added: 1, changed: 0 }, events: 2, skipped: 0, errorCount: 0, settings: false },
};
const BOOK = new File(['{}'], 'book.json');

/** An answer that comes when the test says so. */
function later<T>() {
  let answer: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    answer = resolve;
  });
  return { promise, answer: (value: T) => act(async () => answer(value)) };
}

/** Ports of the data page, where the background's job is in the test's hands. */
function page(files: Partial<PageFiles>, data: NonNullable<GivenPorts['services']>['data'] = {}) {
  let tell: (job: JobState) => void = () => {};
  const cancel = vi.fn(async () => true);
  const ports = fakePorts({
    files: async () => ({ refusalOf: () => 'unknown', ...files }) as PageFiles,
    services: { data: { lastRestore: async () => null, cancel, ...data }, log: {} },
    followJob: (_id, follower) => {
      tell = follower;
      return () => {};
    },
  });
  const wrapper = ({ children }: { children: React.ReactNode }) => <WithPorts ports={ports}>{children}</WithPorts>;
  const say = (state: JobState['state'], result: JobResult | null = null) =>
    act(async () =>
      tell({
        ...{ id: 'job', kind: 'restore', state, phase: 'writing', done: 0, total: 0, error: null, result },
      }),
    );
  return { wrapper, cancel, say };
}

describe('a restore that is stopped', () => {
  test('while the file is read, is over, whatever the reading still tells', async () => {
    const read = later<RestorePreview>();
    let watch: Watch | null = null;
    const { wrapper } = page({
      previewRestore: (_source, given) => {
        watch = given;
        return read.promise;
      },
    });
    const { result } = renderHook(() => useRestore(), { wrapper });
    await act(async () => result.current.chooseFile(BOOK));
    act(() => watch?.onProgress(5_000, 60_000));
    expect(result.current.view).toEqual({ step: 'reading', done: 5_000, total: 60_000 });
    act(() => result.current.cancel());
    act(() => watch?.onProgress(10_000, 60_000));
    await read.answer(PREVIEW);
    expect(result.current.view).toEqual({ step: 'idle' });
  });

  test('before the background has the file, asks it for nothing', async () => {
    const left = later<void>();
    const restore = vi.fn(async () => 'job');
    const transfer: PageFiles['transfer'] = async (_file, _at, give) => {
      await left.promise;
      return give('key');
    };
    const { wrapper, cancel } = page({ previewRestore: async () => PREVIEW, transfer }, { restore });
    const { result } = renderHook(() => useRestore(), { wrapper });
    await act(async () => result.current.chooseFile(BOOK));
    await act(async () => result.current.confirm(false));
    act(() => result.current.cancel());
    await left.answer();
    expect(result.current.view).toEqual({ step: 'cancelled' });
    expect(restore).not.toHaveBeenCalled();
    expect(cancel).not.toHaveBeenCalled();
  });

  test.each<[string, JobState['state'], JobResult | null, string]>([
    ['is stopped there', 'cancelled', null, 'cancelled'],
    ['says so where it was done by then', 'done', RESTORED, 'done'],
  ])('before the background has answered, %s', async (_name, state, end, step) => {
    const id = later<string>();
    const { wrapper, cancel, say } = page(
      { previewRestore: async () => PREVIEW, transfer: (_file, _at, give) => give('key') },
      { restore: () => id.promise },
    );
    const { result } = renderHook(() => useRestore(), { wrapper });
    await act(async () => result.current.chooseFile(BOOK));
    await act(async () => result.current.confirm(false));
    act(() => result.current.cancel());
    await id.answer('job');
    expect(cancel).toHaveBeenCalledWith('job');
    await say(state, end);
    expect(result.current.view.step).toBe(step);
  });

  test('while it is taken back, is stopped there too', async () => {
    const id = later<string>();
    const { wrapper, cancel, say } = page({}, { undoRestore: () => id.promise });
    const { result } = renderHook(() => useRestore(), { wrapper });
    await act(async () => result.current.undo());
    act(() => result.current.cancel());
    await id.answer('job');
    expect(cancel).toHaveBeenCalledWith('job');
    await say('cancelled');
    expect(result.current.view).toEqual({ step: 'cancelled' });
  });
});

describe('an import that is stopped', () => {
  const TABLE = { header: ['Address'], rows: [['robin@example.com']] };
  const sheet = { decoded: { text: '', encoding: 'utf-8', guessed: false }, table: TABLE, mapping: ['address'] };
  const SHEET = new File(['Address'], 'sheet.csv');
  type Sheet = Awaited<ReturnType<PageFiles['readSheet']>>;

  test('while the sheet is read, is over, whatever comes of it', async () => {
    const read = later<Sheet>();
    const { wrapper } = page({ readSheet: () => read.promise, previewSheet: async () => null });
    const { result } = renderHook(() => useCsvImport(() => {}), { wrapper });
    await act(async () => result.current.chooseFile(SHEET));
    act(() => result.current.cancel());
    await read.answer(sheet as unknown as Sheet);
    expect(result.current.view).toEqual({ step: 'idle' });
  });

  test('before the background has answered, is stopped there', async () => {
    const id = later<string>();
    const { wrapper, cancel, say } = page(
      {
        ...{ readSheet: async () => sheet as unknown as Sheet, previewSheet: async () => null },
        ...{ sheetFile: () => SHEET, transfer: (_file, _at, give) => give('key') },
      },
      { importCsv: () => id.promise },
    );
    const { result } = renderHook(() => useCsvImport(() => {}), { wrapper });
    await act(async () => result.current.chooseFile(SHEET));
    await act(async () => result.current.confirm({ mailbox: 'rep@example.com', enrollIn: null }));
    act(() => result.current.cancel());
    await id.answer('job');
    expect(cancel).toHaveBeenCalledWith('job');
    await say('cancelled');
    expect(result.current.view).toEqual({ step: 'cancelled' });
  });
});
