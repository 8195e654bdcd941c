import { FileSpreadsheet, Image } from 'lucide-react';
import type { RefObject } from 'react';
import { usePorts } from '../ports/ports-context';
import { Button } from '../ui/button';
import { saveFile } from '../ui/save-file';
import { chartPng } from './charts/chart-png';
import { useInsights } from './insights-context';

export interface Sheet {
  /** Name of the files, without their ending. */
  name: string;
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** The table as CSV, and its chart as PNG. */
export function ExportButtons({ sheet, chart }: { sheet: Sheet; chart: RefObject<HTMLElement | null> | null }) {
  const { t } = useInsights();
  const { files } = usePorts();
  const saveCsv = async () => {
    const { tableCsv } = await files();
    saveFile(tableCsv([[...sheet.head], ...sheet.rows.map((row) => [...row])]), `${sheet.name}.csv`);
  };
  const savePng = async () => {
    const svg = chart?.current?.querySelector('svg');
    if (svg) saveFile(await chartPng(svg), `${sheet.name}.png`);
  };
  return (
    <div className="nt-insight-export">
      <Button size="s" icon={<FileSpreadsheet size={16} aria-hidden />} onClick={() => void saveCsv()}>
        {t('insights:saveCsv')}
      </Button>
      {chart && (
        <Button size="s" icon={<Image size={16} aria-hidden />} onClick={() => void savePng()}>
          {t('insights:savePng')}
        </Button>
      )}
    </div>
  );
}
