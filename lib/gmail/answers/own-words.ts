/** How mail programs head what they quote. What follows is somebody else's text. */
const QUOTE_HEADS = [
  /\bOn .{3,120}? wrote:/,
  /\bAm .{3,120}? schrieb\b/,
  /\bLe .{3,120}? a écrit ?:/,
  /\bEl .{3,120}? escribió:/,
  /\bEm .{3,120}? escreveu:/,
  /\bIl .{3,120}? ha scritto:/,
  /\bOp .{3,120}? schreef\b/,
  /\bDen .{3,120}? skrev\b/,
  /\bW dniu .{3,120}? napisał/,
  /-{2,} ?(?:Original|Forwarded|Ursprüngliche|Weitergeleitete|Message|Mensaje|Mensagem|Messaggio|Oorspronkelijk)/i,
  /(?<!\p{L})(?:From|Von|De|Da|De la|Van|Fra|Från|Lähettäjä|От|Від|Od|Feladó|Kimden|Gönderen|Από|מאת|Dari|Từ|发件人|寄件者|보낸 ?사람|差出人): ?\S.{0,120}?(?<!\p{L})(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha|Data|Inviato|Verzonden|Sendt|Skickat|Lähetetty|Отправлено|Надіслано|Изпратено|Wysłano|Odesláno|Odoslané|Poslano|Elküldve|Küldve|Trimis|Gönderildi|Gönderilme Tarihi|Στάλθηκε|Εστάλη|נשלח|Terkirim|Dikirim|Đã gửi|发送时间|寄件日期|날짜|送信日時)(?!\p{L})/u,
  /_{8,}/,
  // Lines quoted as plain text.
  /(?<=\s)>{1,3}\s?(?=\p{L})/u,
];

/** The words of the writer: a snippet up to the first quotation. All of it where it begins with one (a bare forward). */
export function ownWords(snippet: string): string {
  const starts = QUOTE_HEADS.map((head) => snippet.search(head)).filter((at) => at > 0);
  return starts.length === 0 ? snippet : snippet.slice(0, Math.min(...starts));
}
