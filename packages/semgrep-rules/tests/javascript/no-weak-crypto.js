// ruleid: hipaa.javascript.no-weak-crypto
crypto.createCipheriv('des-ede3-cbc', key, iv);
// ok: hipaa.javascript.no-weak-crypto
crypto.createCipheriv('aes-256-gcm', key, iv);
// ruleid: hipaa.javascript.no-weak-crypto
crypto.createCipheriv('aes-128-ecb', key, null);
// ok: hipaa.javascript.no-weak-crypto
crypto.createDecipheriv('aes-256-gcm', key, iv);
// ruleid: hipaa.javascript.no-weak-crypto
crypto.createCipher('aes192', password);
// ruleid: hipaa.javascript.no-weak-crypto
CryptoJS.TripleDES.encrypt(note, key);
// ok: hipaa.javascript.no-weak-crypto
CryptoJS.AES.encrypt(note, key);
// ruleid: hipaa.javascript.no-weak-crypto, hipaa.javascript.shape.no-weak-crypto
crypto.pbkdf2Sync(password, salt, 1000, 32, 'sha256');
// ok: hipaa.javascript.no-weak-crypto
crypto.pbkdf2Sync(password, salt, 600000, 32, 'sha256');
// ruleid: hipaa.javascript.no-weak-crypto
bcrypt.hash(password, 4);
// ok: hipaa.javascript.no-weak-crypto
bcrypt.hash(password, 12);
// ruleid: hipaa.javascript.no-weak-crypto, hipaa.javascript.shape.no-weak-crypto
crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
// ok: hipaa.javascript.no-weak-crypto
crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });
// ruleid: hipaa.javascript.no-weak-crypto
jwt.verify(token, key, { algorithms: ['RS256', 'none'] });
// ok: hipaa.javascript.no-weak-crypto
jwt.verify(token, key, { algorithms: ['RS256'] });
// ruleid: hipaa.javascript.hash.no-weak-crypto, hipaa.javascript.shape.no-weak-crypto
crypto.createHash('md5').update(ssn);
// ok: hipaa.javascript.no-weak-crypto
crypto.createHash('md5').update(body);
// ruleid: hipaa.javascript.hash.no-weak-crypto, hipaa.javascript.shape.no-weak-crypto
crypto.createHash('sha1').update(patient.mrn);
// ok: hipaa.javascript.no-weak-crypto
crypto.createHash('sha256').update(body);
// ok: hipaa.javascript.no-weak-crypto
crypto.createHmac('sha256', key).update(ssn);

export function seal(text, key, iv) {
  // ruleid: hipaa.javascript.shape.no-weak-crypto
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  return cipher.update(text);
}

export function sealAndSign(text, key, iv, macKey) {
  // ok: hipaa.javascript.shape.no-weak-crypto
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  const sealed = cipher.update(text);
  return Buffer.concat([sealed, createHmac('sha256', macKey).update(sealed).digest()]);
}

export function open(sealed, key, iv) {
  // ruleid: hipaa.javascript.shape.no-weak-crypto
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  return decipher.update(sealed);
}

export function openChecked(sealed, key, iv, tag) {
  // ok: hipaa.javascript.shape.no-weak-crypto
  const decipher = createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(tag);
  return decipher.update(sealed);
}
