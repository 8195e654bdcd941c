import { OUTCOMES, type OutcomeCode } from '../cadence/channels';

/** Words that earlier versions offered on Gmail's page and stored as they stood, by code, in the six languages. */
const STORED_WORDS: Partial<Record<OutcomeCode, readonly string[]>> = {
  reached: ['Reached', 'Erreicht', 'Joint', 'Hubo conversación', 'Consegui falar', '話せた'],
  voicemail: [
    ...['Voicemail left', 'Auf die Mailbox gesprochen', 'Message vocal laissé', 'Mensaje de voz', 'Deixei recado'],
    '留守電を残した',
  ],
  'no-answer': ['No answer', 'Nicht abgehoben', 'Pas de réponse', 'No contestó', 'Não atendeu', '応答なし'],
  'call-back': [
    ...['Call back later', 'Später noch einmal anrufen', 'Rappeler plus tard', 'Volver a llamar', 'Ligar mais tarde'],
    'あとでかけ直す',
  ],
  'wrong-number': [
    'Wrong number',
    'Falsche Nummer',
    'Mauvais numéro',
    'Número equivocado',
    'Número errado',
    '番号違い',
  ],
  sent: [
    ...['Sent', 'Gesendet', 'Envoyé', 'Enviado', 'Enviada', '送信済み'],
    ...['Invitation sent', 'Einladung gesendet', 'Invitation envoyée', 'Invitación enviada', 'Convite enviado'],
    ...['招待を送信', 'Message sent', 'Nachricht gesendet', 'Message envoyé', 'Mensaje enviado', 'Mensagem enviada'],
    ...['メッセージを送信', 'Sent elsewhere', 'Anderswo gesendet', 'Envoyé d’ailleurs', 'Enviado desde otro sitio'],
    ...['Enviado de outro lugar', '別の場所から送信'],
  ],
  commented: [
    ...['Commented on a post', 'Beitrag kommentiert', 'Publication commentée', 'Comentario en una publicación'],
    ...['Comentário em uma publicação', '投稿にコメント'],
  ],
  answered: ['Answered', 'Beantwortet', 'Réponse reçue', 'Contestado', 'Respondida', '返答あり'],
  held: ['Held', 'Hat stattgefunden', 'A eu lieu', 'Se hizo', 'Aconteceu', '実施'],
  'no-show': ['No-show', 'Nicht erschienen', 'Absence', 'No se presentó', 'Não compareceu', '欠席'],
  moved: ['Moved', 'Verlegt', 'Déplacé', 'Cambió de fecha', 'Remarcada', '日程変更'],
};

const CODES: ReadonlyMap<string, OutcomeCode> = new Map(
  OUTCOMES.flatMap((code) =>
    [code, ...(STORED_WORDS[code] ?? [])].map((words) => [words.toLowerCase(), code] as const),
  ),
);

/**
 * What was stored of how a touch went, as it is read: the code, or, of words of the rep's own, none; those go to the head
 * of the note, so that nothing that was written is lost.
 */
export function outcomeOf({ outcome, note }: { outcome: string | null; note: string | null }): {
  outcome: OutcomeCode | null;
  note: string | null;
} {
  if (!outcome) return { outcome: null, note };
  const code = CODES.get(outcome.trim().toLowerCase());
  if (code) return { outcome: code, note };
  return { outcome: null, note: [outcome.trim(), note].filter(Boolean).join('\n') || null };
}
