import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/gmail/answers/classify';
import { BOUNCE_SENDERS, CALENDAR_ACCEPTED, OPT_OUT, OUT_OF_OFFICE } from '@/lib/gmail/answers/phrases';
import { plain } from '@/lib/gmail/answers/plain';
import { FUZZ_RUNS } from '@/tests/support/fuzz-runs';
import { seeded } from '../support/mutate';

const mail = (subject: string | null, snippet: string | null = null, address = 'buyer@company.example') => ({
  from: { address },
  subject,
  snippet,
});

describe('an out-of-office answer', () => {
  it.each([
    ['Automatic reply: Proposal', 'Thank you for your message.'],
    ['Re: Proposal', 'I am out of the office until Monday and will answer then.'],
    ['Out of Office: Proposal', null],
    ['自动回复: 提案', '您好'],
    ['Re: 提案', '我正在休假，12月7日返回。'],
    ['Respuesta automática: Propuesta', ''],
    ['Re: Propuesta', 'Estoy fuera de la oficina hasta el 7 de diciembre'],
    ['स्वचालित उत्तर: प्रस्ताव', ''],
    ['Re: प्रस्ताव', 'मैं 7 दिसंबर तक छुट्टी पर हूँ'],
    ['رد تلقائي: العرض', ''],
    ['Re: العرض', 'أنا خارج المكتب حتى 7 ديسمبر'],
    ['Réponse automatique : Proposition', ''],
    ['Re: Proposition', 'Je suis absente du bureau jusqu’au 7 décembre'],
    ['Resposta automática: Proposta', ''],
    ['Re: Proposta', 'Estou de férias até 7 de dezembro'],
    ['Автоматический ответ: Предложение', ''],
    ['Re: Предложение', 'Я в отпуске до 7 декабря'],
    ['Automatische Antwort: Angebot', ''],
    ['AW: Angebot', 'Ich bin derzeit nicht im Büro und ab 07.12. wieder erreichbar.'],
    ['自動返信：ご提案', ''],
    ['Re: ご提案', '12月7日まで不在にしております。'],
  ])('%s | %s', (subject, snippet) => expect(classify(mail(subject, snippet))).toBe('out-of-office'));
});

describe('other mail', () => {
  it.each([
    ['a reply', mail('Re: Proposal', 'Thanks, let us talk on Tuesday.'), 'reply'],
    ['a reply without words', mail(null), 'reply'],
    ['a reply from nobody known', { from: null, subject: 'Re: x', snippet: 'y' }, 'reply'],
    ['a bounce', mail('Delivery Status Notification (Failure)', '', 'MAILER-DAEMON@mx.example'), 'bounce'],
    ['a bounce from a postmaster', mail('Undeliverable: Proposal', '', 'postmaster@company.example'), 'bounce'],
    [
      'a bounce in another language',
      mail('Unzustellbar: Angebot', '', 'MicrosoftExchange329e71ec@x.example'),
      'bounce',
    ],
    ['an invitation taken', mail('Accepted: Demo @ Tue 1 Dec'), 'calendar'],
    ['the same in German', mail('Zusage: Demo'), 'calendar'],
    ['the same in French', mail('Accepté : Démo'), 'calendar'],
    ['the same in Japanese', mail('承諾：デモ'), 'calendar'],
    ['an invitation declined', mail('Declined: Demo'), 'reply'],
    ['a talk about acceptance', mail('Re: Offer accepted: what now?'), 'reply'],
    ['no more of this', mail('Re: Proposal', 'Please stop.'), 'opt-out'],
    ['one word', mail('UNSUBSCRIBE'), 'opt-out'],
    ['the same in German', mail('AW: Angebot', 'Bitte keine weiteren E-Mails an mich.'), 'opt-out'],
    ['the same in Russian', mail('Re: x', 'Пожалуйста, не пишите мне больше'), 'opt-out'],
    ['the same in Japanese', mail('Re: x', '配信停止をお願いします'), 'opt-out'],
    ['an invitation to visit', mail('Re: Proposal', 'Please stop by our office on Tuesday'), 'reply'],
  ])('%s', (_, it, expected) => expect(classify(it)).toBe(expected));
});

it('has every phrase in the form that texts are brought into', () => {
  const phrases = [
    ...Object.values(OUT_OF_OFFICE).flatMap(({ subject, text }) => [...subject, ...text]),
    ...CALENDAR_ACCEPTED,
    ...OPT_OUT,
    ...BOUNCE_SENDERS,
  ];
  expect(phrases.filter((phrase) => plain(phrase) !== phrase)).toEqual([]);
});

it('takes any text, quickly', () => {
  const alphabet = "a :'’-٣३éÅß不在\u0000\ud800\u202b\n";
  for (let seed = 0; seed < FUZZ_RUNS / 5; seed += 1) {
    const random = seeded(seed);
    const text = Array.from({ length: 60 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    expect(['reply', 'out-of-office', 'opt-out', 'calendar', 'bounce']).toContain(classify(mail(text, text, text)));
  }
  expect(classify(mail(' '.repeat(3_000_000), ' :'.repeat(1_000_000)))).toBe('reply');
});
