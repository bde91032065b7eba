const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text inside XML or HTML; characters XML forbids and marks that turn the direction of reading are left out. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A word joiner: unseen, and what keeps a forge from reading a mention, a reference or an address in the text it rendered. */
const joiner = '&#8288;';

/**
 * Text inside Markdown, where a file's name or a message may not become a link, an image, a mention or a tag. Escaping alone isn't
 * enough: GitHub and GitLab look for `@name`, `#1`, `!1`, `~label` and addresses once more in the finished text.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\t\r\n]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()#+!|~<>&]/g, (sign) => entities[sign] ?? `\\${sign}`)
    .replaceAll(/@|[#!~%$[](?=[\w"'\\])/g, (sign) => `${sign}${joiner}`)
    .replaceAll(/:\/\/|www\.|GH-/gi, (start) => `${start.slice(0, -1)}${joiner}${start.slice(-1)}`)
    // At the start of a line these would begin a list or a heading.
    .replace(/^ ?(?=[-=]|\d+[.)])/, joiner);
}

/**
 * Text for a terminal or a log, where a file's name may not move the cursor, begin a line, start a command of the CI system or turn the
 * direction of reading: control characters and marks of direction are shown as what they are.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);
}
