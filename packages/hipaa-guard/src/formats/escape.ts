const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text inside XML or HTML; characters XML forbids are left out. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Text inside Markdown, where a file's name or a message may not become a link, an image, a mention or a tag. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[\\`*_{}[\]()#+!|~<>@&]/g, (sign) => (sign === '@' ? '&#64;' : (entities[sign] ?? `\\${sign}`)));
}
