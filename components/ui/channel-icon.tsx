import { BriefcaseBusiness, CalendarDays, type LucideIcon, Mail, MessageSquare, Phone } from 'lucide-react';
import type { Channel } from '@/lib/domain/cadence/cadence';

/** LinkedIn's own mark is a trade mark and no part of the icon set: the briefcase stands for it, beside the word. */
const ICONS: Record<Channel, LucideIcon> = {
  email: Mail,
  call: Phone,
  linkedin: BriefcaseBusiness,
  message: MessageSquare,
  meeting: CalendarDays,
};

/** The picture of a channel. Decoration unless `label` is given: say the channel in words beside it. */
export function ChannelIcon({ channel, size = 18, label }: { channel: Channel; size?: number; label?: string }) {
  const Icon = ICONS[channel];
  return label === undefined ? (
    <Icon size={size} strokeWidth={1.75} aria-hidden />
  ) : (
    <Icon size={size} strokeWidth={1.75} role="img" aria-label={label} />
  );
}
