/** Plain text as Gmail's editor writes it. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div dir="ltr">${escaped.replaceAll('\n', '<br>')}</div>`;
}

/** The text of HTML that the stand-in itself wrote: breaks and closed blocks become line ends, tags go. */
export function htmlToText(html: string): string {
  return html
    .replaceAll(/<br>|<\/div>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The beginning of the text on one line, as lists show it. */
export function snippetOf(html: string): string {
  return htmlToText(html).replaceAll(/\s+/g, ' ').slice(0, 200);
}
