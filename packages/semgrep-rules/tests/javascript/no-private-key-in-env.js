// ruleid: hipaa.javascript.no-private-key-in-env
const a = process.env.JWT_PRIVATE_KEY;
// ok: hipaa.javascript.no-private-key-in-env
const b = process.env.JWT_PUBLIC_KEY;
// ruleid: hipaa.javascript.no-private-key-in-env, hipaa.javascript.shape.no-private-key-in-env
const c = process.env['TLS_KEY'];
// ok: hipaa.javascript.no-private-key-in-env
const d = process.env['TLS_KEY_PATH'];
// ruleid: hipaa.javascript.no-private-key-in-env
const e = config.get('SAML_PRIVATE_KEY');
// ok: hipaa.javascript.no-private-key-in-env
const f = config.get('SAML_CERT');
// ruleid: hipaa.javascript.no-private-key-in-env
const g = process.env.SSL_KEY_PEM;
// ok: hipaa.javascript.no-private-key-in-env
const h = process.env.SSL_KEY_FILE;
// ruleid: hipaa.javascript.no-private-key-in-env
const i = process.env.TLS_PRIVATE_KEY;
// ok: hipaa.javascript.no-private-key-in-env
const j = process.env.API_KEY;
// ruleid: hipaa.javascript.no-private-key-in-env
const k = process.env.RSA_PRIVATE_KEY;
// ok: hipaa.javascript.no-private-key-in-env
const l = process.env.TLS_KEY_PASSPHRASE;
// ruleid: hipaa.javascript.no-private-key-in-env
const m = Deno.env.get('SERVER_KEY');
// ok: hipaa.javascript.no-private-key-in-env
const n = Deno.env.get('SERVER_PORT');
// ruleid: hipaa.javascript.no-private-key-in-env
const o = process.env.SSH_PRIVATE_KEY;
// ok: hipaa.javascript.no-private-key-in-env
const p = process.env.SSH_HOST;
// ruleid: hipaa.javascript.no-private-key-in-env
const q = process.env.PRIVATE_KEY.replace(/\\n/g, '\n');
// ok: hipaa.javascript.no-private-key-in-env
const r = process.env.PRIVATE_KEY_ARN;
// ruleid: hipaa.javascript.no-private-key-in-env
const s = config.getOrThrow('CLIENT_PRIVATE_KEY');
// ok: hipaa.javascript.no-private-key-in-env
const t = config.getOrThrow('CLIENT_ID');

// ruleid: hipaa.javascript.shape.no-private-key-in-env
const imported = await importPKCS8(process.env.EHR_SIGNING_PEM, 'ES384');
// ok: hipaa.javascript.shape.no-private-key-in-env
const importedFromFile = await importPKCS8(await readFile('/run/secrets/ehr.pem', 'utf8'), 'ES384');
// ruleid: hipaa.javascript.shape.no-private-key-in-env
const { WEBHOOK_PRIVATE_KEY, WEBHOOK_URL } = process.env;
// ok: hipaa.javascript.shape.no-private-key-in-env
const { WEBHOOK_PUBLIC_KEY, WEBHOOK_PATH } = process.env;
// ruleid: hipaa.javascript.shape.no-private-key-in-env
ssh.connect({ host: 'sftp.example.com', privateKey: process.env.SFTP_KEY });
// ok: hipaa.javascript.shape.no-private-key-in-env
ssh.connect({ host: 'sftp.example.com', privateKey: await vault.read('sftp') });
