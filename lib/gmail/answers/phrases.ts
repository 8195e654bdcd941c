/**
 * How mail systems and people say it, in the ten most spoken business languages and some neighbours. Lower case, plain
 * apostrophes, one space: as `plain` makes texts. Looked for as they stand, so no pattern here can be slow.
 */

/** Languages by the names that date readers use for them. */
export type Language = 'en' | 'zh' | 'es' | 'hi' | 'ar' | 'fr' | 'pt' | 'ru' | 'de' | 'ja';

interface OutOfOffice {
  /** Anywhere in the subject: what mail systems put there themselves. */
  subject: readonly string[];
  /** Anywhere in subject or snippet: what people write into the note. */
  text: readonly string[];
}

export const OUT_OF_OFFICE: Record<Language, OutOfOffice> = {
  en: {
    subject: ['automatic reply', 'auto-reply', 'auto reply', 'autoreply', 'auto response', 'auto-response', 'ooo:'],
    text: [
      'out of office',
      'out of the office',
      'out-of-office',
      'away from the office',
      'away from my desk',
      'on annual leave',
      'on vacation until',
      'on holiday until',
      'on leave until',
      'on maternity leave',
      'on parental leave',
      'on paternity leave',
      'limited access to email',
      'limited access to my email',
      'this is an automated reply',
      'this is an automatic reply',
    ],
  },
  zh: {
    subject: ['自动回复', '自動回覆', '自動回復', '自动答复'],
    text: [
      '不在办公室',
      '不在辦公室',
      '外出期间',
      '休假中',
      '正在休假',
      '目前休假',
      '外出办公',
      '出差期间',
      '我正在度假',
    ],
  },
  es: {
    subject: ['respuesta automática', 'respuesta automatica', 'fuera de la oficina', 'contestación automática'],
    text: ['fuera de la oficina', 'fuera de oficina', 'estoy de vacaciones', 'estaré de vacaciones', 'ausente hasta'],
  },
  hi: {
    subject: ['स्वचालित उत्तर', 'स्वत: उत्तर', 'स्वतः उत्तर', 'ऑटो रिप्लाई'],
    text: ['कार्यालय से बाहर', 'ऑफिस से बाहर', 'ऑफ़िस से बाहर', 'अवकाश पर', 'छुट्टी पर'],
  },
  ar: {
    subject: ['رد تلقائي', 'الرد التلقائي', 'رد آلي'],
    text: ['خارج المكتب', 'في إجازة', 'في اجازة', 'خارج مقر العمل'],
  },
  fr: {
    subject: ['réponse automatique', 'reponse automatique', 'absence du bureau', "message d'absence"],
    text: [
      'absent du bureau',
      'absente du bureau',
      'je suis absent',
      'je suis absente',
      'je serai absent',
      'je suis en congé',
      'actuellement en congé',
      'en vacances jusqu',
      'hors du bureau',
    ],
  },
  pt: {
    subject: ['resposta automática', 'resposta automatica', 'ausência temporária', 'ausencia temporaria'],
    text: [
      'fora do escritório',
      'fora do escritorio',
      'estou de férias',
      'estarei de férias',
      'estou ausente',
      'estarei ausente',
    ],
  },
  ru: {
    subject: ['автоматический ответ', 'автоответ'],
    text: [
      'нет на работе',
      'не в офисе',
      'вне офиса',
      'нахожусь в отпуске',
      'я в отпуске',
      'буду в отпуске',
      'отсутствую',
    ],
  },
  de: {
    subject: ['automatische antwort', 'abwesenheitsnotiz', 'abwesenheitsbenachrichtigung', 'abwesend:', 'abwesenheit:'],
    text: [
      'nicht im büro',
      'nicht im hause',
      'außer haus',
      'ausser haus',
      'bin abwesend',
      'derzeit abwesend',
      'zurzeit abwesend',
      'im urlaub',
      'in elternzeit',
      'in mutterschutz',
      'wieder erreichbar',
    ],
  },
  ja: {
    subject: ['自動返信', '自動応答', '不在通知', '不在のお知らせ'],
    text: [
      '不在にして',
      '不在のため',
      '休暇をいただ',
      '休暇を頂',
      '休暇中',
      '外出しており',
      '夏季休業',
      '年末年始休業',
    ],
  },
};

/** An invitation taken, as calendars head their answers. */
export const CALENDAR_ACCEPTED: readonly string[] = [
  'accepted:',
  'zugesagt:',
  'zusage:',
  'angenommen:',
  'accepté:',
  'acceptée:',
  'aceptado:',
  'aceptada:',
  'aceito:',
  'aceita:',
  'aceite:',
  'принято:',
  '承諾:',
  '承諾済み:',
  '承諾しました:',
  '已接受:',
  '接受:',
  '已接納:',
  'تم القبول:',
  'مقبول:',
  'تم قبول:',
  'स्वीकृत:',
  'स्वीकार किया गया:',
  'स्वीकार किया:',
  'accettato:',
  'geaccepteerd:',
];

/** "No more of this": only ever a reason to ask the rep. */
export const OPT_OUT: readonly string[] = [
  'unsubscribe',
  'remove me from',
  'remove my email',
  'take me off',
  'stop emailing',
  'stop contacting',
  'stop sending',
  'please stop',
  'do not contact me',
  "don't contact me",
  'do not email me',
  "don't email me",
  'opt out',
  'opt me out',
  'no further emails',
  '退订',
  '退訂',
  '取消订阅',
  '取消訂閱',
  '不要再发',
  '不要再給我',
  '不要再给我',
  '别再发',
  '请勿再',
  'darme de baja',
  'denme de baja',
  'dame de baja',
  'cancelar mi suscripción',
  'no me contacten',
  'no me envíe',
  'no me escriba',
  'dejen de enviar',
  'deje de enviar',
  'सदस्यता समाप्त',
  'अनसब्सक्राइब',
  'संपर्क न करें',
  'ईमेल न भेजें',
  'ईमेल मत भेज',
  'إلغاء الاشتراك',
  'الغاء الاشتراك',
  'لا تراسلني',
  'لا ترسل لي',
  'التوقف عن مراسلتي',
  'التوقف عن إرسال',
  'désabonner',
  'désinscrire',
  'désinscription',
  'ne plus me contacter',
  'ne me contactez plus',
  'ne plus recevoir',
  'cessez de',
  'descadastrar',
  'cancelar minha inscrição',
  'cancelar a inscrição',
  'remova meu e-mail',
  'remover meu e-mail',
  'não me envie',
  'não me contate',
  'pare de enviar',
  'parem de enviar',
  'отписаться',
  'отпишите',
  'не пишите мне',
  'больше не пишите',
  'прекратите',
  'удалите меня',
  'keine weiteren e-mails',
  'keine weiteren mails',
  'keine e-mails mehr',
  'keine mails mehr',
  'nicht mehr kontaktieren',
  'nicht mehr anschreiben',
  'abbestellen',
  'austragen',
  'aus ihrem verteiler',
  'aus dem verteiler',
  '配信停止',
  '配信を停止',
  '購読解除',
  '送らないで',
  '送信しないで',
  '連絡しないで',
  'ご連絡はお控え',
];

/** Sound like the above and are not. */
export const NOT_OPT_OUT: readonly string[] = ['please stop by', 'please stop in'];

/** Who reports that a mail could not be delivered; the local part of the address. */
export const BOUNCE_SENDERS: readonly string[] = ['mailer-daemon', 'postmaster', 'mail-daemon', 'maildaemon'];

/** Exchange's own sender has a long number after this. */
export const EXCHANGE_SENDER = 'microsoftexchange329e';
