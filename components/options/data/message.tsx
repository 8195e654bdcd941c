import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS = { good: CircleCheck, bad: CircleAlert, plain: Info };

/** What came of something: word, icon and colour. A bad one is announced at once. `children` are what can be done now. */
export function Message({ tone, text, children }: { tone: keyof typeof ICONS; text: string; children?: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div className={`nt-message nt-message-${tone}`}>
      <Icon size={18} aria-hidden />
      <p role={tone === 'bad' ? 'alert' : 'status'}>{text}</p>
      {children}
    </div>
  );
}
