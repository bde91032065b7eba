// ruleid: hipaa.javascript.no-hardcoded-secrets
const jwtSecret = 'f4k3-jwt-77ab';
// ok: hipaa.javascript.no-hardcoded-secrets
const jwtIssuer = 'https://login.example-clinic.org';
// ruleid: hipaa.javascript.no-hardcoded-secrets
const dbPassword = 'Rx!writer#2023';
// ok: hipaa.javascript.no-hardcoded-secrets
const passwordField = 'user_password';
// ruleid: hipaa.javascript.no-hardcoded-secrets
const secret = process.env.JWT_SECRET ?? 'f4k3-jwt-88cd';
// ok: hipaa.javascript.no-hardcoded-secrets
const fromEnvironment = process.env.JWT_SECRET;
// ruleid: hipaa.javascript.no-hardcoded-secrets
const options = { apiKey: 'f4k3-lab-5531' };
// ok: hipaa.javascript.no-hardcoded-secrets
const labels = { password: 'Password is required' };
// ruleid: hipaa.javascript.no-hardcoded-secrets
app.secretKey = 'f4k3-portal-9x2m';
// ok: hipaa.javascript.no-hardcoded-secrets
app.secretName = 'portal-jwt-secret';
// ruleid: hipaa.javascript.argument.no-hardcoded-secrets
const signed = jwt.sign(claims, 'f4k3-signing-0042');
// ok: hipaa.javascript.no-hardcoded-secrets
const signedWell = jwt.sign(claims, key);
// ruleid: hipaa.javascript.argument.no-hardcoded-secrets
const mac = crypto.createHmac('sha256', 'f4k3-pepper-11');
// ok: hipaa.javascript.no-hardcoded-secrets
const macWell = crypto.createHmac('sha256', pepper);
// ruleid: hipaa.javascript.issued.no-hardcoded-secrets
const url = 'postgresql://registry:G7kd93Lq@db.example-clinic.org/registry';
// ok: hipaa.javascript.no-hardcoded-secrets
const localUrl = 'postgresql://postgres:postgres@localhost/registry';
// ruleid: hipaa.javascript.no-hardcoded-secrets
if (token === 'f4k3-admin-5531') allow();
// ok: hipaa.javascript.no-hardcoded-secrets
if (tokenType === 'bearer') allow();
// ruleid: hipaa.javascript.no-hardcoded-secrets
let encryptionKey = 'f4k30123456789abcdef';
// ok: hipaa.javascript.no-hardcoded-secrets
let publicKey = 'f4k30123456789abcdef';
// ok: hipaa.javascript.no-hardcoded-secrets
const apiKey = '<your-api-key>';

// ruleid: hipaa.javascript.shape.no-hardcoded-secrets
const headers = { 'x-api-key': 'pc_lv_8f2Jd93kLmQ0xZtR7vYb' };
// ok: hipaa.javascript.shape.no-hardcoded-secrets
const fromEnv = { 'x-api-key': process.env.PARTNER_KEY };
// ruleid: hipaa.javascript.shape.no-hardcoded-secrets
const fieldKey = Buffer.from('6f2b8c1d9e4a7035b1c6d8f20a3e5947c8b1d2e6f7091a4b3c5d6e8f9a0b1c2d', 'hex');
// ok: hipaa.javascript.shape.no-hardcoded-secrets
const fieldKeyFromEnv = Buffer.from(process.env.FIELD_KEY, 'hex');
// ruleid: hipaa.javascript.shape.no-hardcoded-secrets
app.keys = ['rollover-1-9d8f7a6b'];
// ok: hipaa.javascript.shape.no-hardcoded-secrets
app.keys = [process.env.COOKIE_KEY];
