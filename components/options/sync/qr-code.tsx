import { useMemo } from 'react';
import { encode } from 'uqr';

/** Dark cells as one path, in units of a cell. */
function pathOf(cells: boolean[][]): string {
  return cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

/** A text as a QR code, always dark on light: cameras ask for that. Nothing where it is too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const drawn = useMemo(() => {
    try {
      const { data, size } = encode(text, { ecc: 'L', border: 4 });
      return { size, path: pathOf(data) };
    } catch {
      return null;
    }
  }, [text]);
  if (!drawn) return null;
  return (
    <svg className="nt-qr" role="img" aria-label={label} viewBox={`0 0 ${drawn.size} ${drawn.size}`}>
      <title>{label}</title>
      <path d={drawn.path} />
    </svg>
  );
}
