import { FileText, Link2, type LucideIcon, Quote } from 'lucide-react';
import type { ValueKind } from '@/lib/domain/compose/value-item';

const ICONS: Record<ValueKind, LucideIcon> = { link: Link2, case: Quote, template: FileText };

/** The picture of a kind of item; its word always stands beside it. */
export function ValueKindIcon({ kind, size = 18 }: { kind: ValueKind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden />;
}
