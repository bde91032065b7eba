/** A vault or its key can't be used; the message says why and what helps, and holds no value. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}
