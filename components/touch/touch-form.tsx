import { Copy, ExternalLink, Phone } from 'lucide-react';
import { useState } from 'react';
import { isManual, outcomesOf } from '@/lib/domain/cadence/channels';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { Now } from '@/lib/domain/time/time';
import { nowIn } from '@/lib/domain/time/zone';
import { formatTime } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { offerReason } from '../nudge-row/offer-words';
import type { RowNudge } from '../nudge-row/row-nudge';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { NumberedChoice } from '../ui/numbered-choice';
import { linkedInUrl, telUrl } from './touch-plan';

export interface TouchFormProps {
  nudge: RowNudge;
  now: Now;
  /** It was done; the outcome's code, or null where none was said. */
  onDone: (nudge: RowNudge, outcome: string | null) => void;
  onPhone: (nudge: RowNudge, phone: string) => void;
  /** Copies the item that is offered with it. */
  onGive: (nudge: RowNudge) => Promise<void>;
}

/** The phone number, the profile or the text to use, then how it went. */
export function TouchForm({ nudge, now, onDone, onPhone, onGive }: TouchFormProps) {
  const { t, i18n } = useTranslation('common');
  const { channel, details, gives } = nudge;
  const outcomes = channel && isManual(channel) ? outcomesOf(channel) : [];
  const there = details.timeZone ? localThere(now, details.timeZone) : null;
  const url = channel === 'call' ? telUrl(details.phone) : null;
  const about = [
    details.title && shownText(details.title),
    there && t('touch.localTime', { time: formatTime(i18n.language, there) }),
  ].filter(Boolean);
  return (
    <div className="nt-touch">
      {about.length > 0 && <p className="nt-touch-quiet">{about.join(t('why:separator'))}</p>}
      {gives && <p className="nt-touch-gives">{t('row.gives', { what: gives })}</p>}
      {url && <PhoneLink phone={details.phone} url={url} />}
      {channel === 'linkedin' && <Profile nudge={nudge} />}
      {nudge.offer ? (
        <OfferedItem nudge={nudge} onGive={onGive} />
      ) : (
        channel === 'message' && gives && <CopyText text={gives} />
      )}
      <NumberedChoice
        label={t('touch.howDidItGo')}
        options={[
          ...outcomes.map((code) => ({ value: code, label: t(`outcome.${code}`) })),
          { value: '', label: t('touch.justDone') },
        ]}
        onChoose={(outcome) => onDone(nudge, outcome || null)}
      />
      {/* After the outcomes: the dialog focuses its first control, and digits must not be typed into a field. */}
      {channel === 'call' && !url && <PhoneForm nudge={nudge} onPhone={onPhone} />}
    </div>
  );
}

/** What clocks show where the prospect is; null for a zone this browser does not know. */
function localThere(now: Now, zone: string): string | null {
  try {
    return nowIn(now.at, zone).local;
  } catch {
    return null;
  }
}

function PhoneLink({ phone, url }: { phone: string; url: string }) {
  return (
    <p className="nt-touch-reach">
      <Phone size={18} aria-hidden />
      {/* biome-ignore lint/a11y/noAutofocus: Enter dials, without a way to it */}
      <a className="nt-touch-link" href={url} autoFocus>
        <bdi>{phone}</bdi>
      </a>
    </p>
  );
}

function PhoneForm({ nudge, onPhone }: { nudge: RowNudge; onPhone: TouchFormProps['onPhone'] }) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  return (
    <form
      className="nt-touch-reach"
      onSubmit={(event) => {
        event.preventDefault();
        if (telUrl(typed)) onPhone(nudge, typed.trim());
      }}
    >
      <TextField
        label={t('touch.phoneUnknown')}
        value={typed}
        maxLength={60}
        inputMode="tel"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" size="s">
        {t('action.save')}
      </Button>
    </form>
  );
}

/** The prospect's profile, or a search, in a tab of its own. */
function Profile({ nudge }: { nudge: RowNudge }) {
  const { t } = useTranslation('common');
  return (
    <p className="nt-touch-reach">
      {/* biome-ignore lint/a11y/noAutofocus: Enter opens the profile, without a way to it */}
      <a className="nt-button nt-button-filled" href={linkedInUrl(nudge)} target="_blank" rel="noreferrer" autoFocus>
        <ExternalLink size={16} aria-hidden />
        <span className="nt-button-label">{t(nudge.details.linkedIn ? 'touch.profile' : 'touch.search')}</span>
      </a>
    </p>
  );
}

/** What to give with it, and why; copied with one click. */
function OfferedItem({ nudge, onGive }: { nudge: RowNudge; onGive: TouchFormProps['onGive'] }) {
  const { t } = useTranslation('common');
  const [isCopied, setCopied] = useState(false);
  const { offer, channel } = nudge;
  if (!offer) return null;
  return (
    <p className="nt-touch-reach">
      <Button
        look={channel === 'message' ? 'filled' : 'tonal'}
        icon={<Copy size={16} aria-hidden />}
        autoFocus={channel === 'message'}
        aria-label={t('offer.copy', { title: offer.title })}
        onClick={() => void onGive(nudge).then(() => setCopied(true))}
      >
        {shownText(offer.title)}
      </Button>
      <span className="nt-touch-quiet" role="status">
        {isCopied ? t('touch.copied') : offerReason(t, offer)}
      </span>
    </p>
  );
}

function CopyText({ text }: { text: string }) {
  const { t } = useTranslation('common');
  const [isCopied, setCopied] = useState(false);
  return (
    <p className="nt-touch-reach">
      <Button
        look="filled"
        icon={<Copy size={16} aria-hidden />}
        autoFocus
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true), console.error)}
      >
        {t('touch.copy')}
      </Button>
      <span role="status">{isCopied ? t('touch.copied') : ''}</span>
    </p>
  );
}
