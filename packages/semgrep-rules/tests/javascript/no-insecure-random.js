// ruleid: hipaa.javascript.no-insecure-random, hipaa.javascript.shape.no-insecure-random
const resetToken = Math.random().toString(36).slice(2);
// ok: hipaa.javascript.no-insecure-random
const delay = 200 + Math.random() * 100;
// ruleid: hipaa.javascript.no-insecure-random, hipaa.javascript.shape.no-insecure-random
const otp = Math.floor(100000 + Math.random() * 900000);
// ok: hipaa.javascript.no-insecure-random
const color = Math.floor(Math.random() * 360);
// ruleid: hipaa.javascript.no-insecure-random
user.sessionId = Math.random().toString(16);
// ok: hipaa.javascript.no-insecure-random
user.opacity = Math.random();
function generateOtp() {
  // ruleid: hipaa.javascript.no-insecure-random
  return Math.floor(Math.random() * 1e6).toString();
}
function shuffle(list) {
  // ok: hipaa.javascript.no-insecure-random
  return list.sort(() => Math.random() - 0.5);
}
const accessCode = () => {
  // ruleid: hipaa.javascript.no-insecure-random
  return String(Math.random()).slice(2, 8);
};
const jitter = () => {
  // ok: hipaa.javascript.no-insecure-random
  return Math.random() * 50;
};
// ruleid: hipaa.javascript.no-insecure-random
save({ mrn: `M${Math.floor(Math.random() * 1e6)}` });
// ok: hipaa.javascript.no-insecure-random
save({ score: Math.random() });
// ruleid: hipaa.javascript.no-insecure-random, hipaa.javascript.shape.no-insecure-random
let password = Math.random().toString(36);
// ok: hipaa.javascript.no-insecure-random
let weight = Math.random();
// ruleid: hipaa.javascript.no-insecure-random
apiKey = Math.random().toString(36);
// ok: hipaa.javascript.no-insecure-random
angle = Math.random() * 360;
// ok: hipaa.javascript.no-insecure-random
const token = crypto.randomBytes(32).toString('hex');
// ruleid: hipaa.javascript.no-insecure-random, hipaa.javascript.shape.no-insecure-random
const csrfToken = `t${Math.random()}`;
// ok: hipaa.javascript.no-insecure-random
const opacity = Math.random();
// ruleid: hipaa.javascript.no-insecure-random, hipaa.javascript.shape.no-insecure-random
const inviteCode = Math.random().toString(36);

let password = '';
// ruleid: hipaa.javascript.no-insecure-random, hipaa.javascript.shape.no-insecure-random
password += String.fromCharCode(33 + Math.floor(Math.random() * 94));
let dots = '';
// ok: hipaa.javascript.shape.no-insecure-random
dots += '.'.repeat(Math.random() * 9);
// ruleid: hipaa.javascript.shape.no-insecure-random
const code = 'xxxxxxxx-xxxx-4xxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
// ok: hipaa.javascript.shape.no-insecure-random
const shown = 'xxxxxxxx-xxxx-4xxx'.replace(/x/g, () => '*');
// ruleid: hipaa.javascript.shape.no-insecure-random
const newSessionId = () => 'sess_' + Date.now().toString(36);
// ok: hipaa.javascript.shape.no-insecure-random
const newLabel = () => 'at_' + Date.now().toString(36);
