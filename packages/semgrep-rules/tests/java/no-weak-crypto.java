class Weak {
  void run() {
    // ruleid: hipaa.java.no-weak-crypto
    Cipher.getInstance("DES/CBC/PKCS5Padding");
    // ok: hipaa.java.no-weak-crypto
    Cipher.getInstance("AES/GCM/NoPadding");
    // ruleid: hipaa.java.no-weak-crypto
    Cipher.getInstance("AES/ECB/PKCS5Padding");
    // ok: hipaa.java.no-weak-crypto
    Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    // ruleid: hipaa.java.no-weak-crypto
    Cipher.getInstance("RSA/ECB/PKCS1Padding");
    // ok: hipaa.java.no-weak-crypto
    Cipher.getInstance("ChaCha20-Poly1305");
    // ruleid: hipaa.java.no-weak-crypto
    MessageDigest.getInstance("MD5");
    // ok: hipaa.java.no-weak-crypto
    MessageDigest.getInstance("SHA-256");
    // ruleid: hipaa.java.no-weak-crypto
    MessageDigest.getInstance("SHA-1");
    // ok: hipaa.java.no-weak-crypto
    MessageDigest.getInstance("SHA3-256");
    // ruleid: hipaa.java.no-weak-crypto
    KeyGenerator.getInstance("DESede");
    // ok: hipaa.java.no-weak-crypto
    KeyGenerator.getInstance("AES");
    // ruleid: hipaa.java.no-weak-crypto
    DigestUtils.md5Hex(ssn);
    // ok: hipaa.java.no-weak-crypto
    DigestUtils.sha256Hex(body);
    // ruleid: hipaa.java.no-weak-crypto
    NoOpPasswordEncoder.getInstance();
    // ok: hipaa.java.no-weak-crypto
    PasswordEncoderFactories.createDelegatingPasswordEncoder();
    // ruleid: hipaa.java.no-weak-crypto
    new PBEKeySpec(password, salt, 1000, 256);
    // ok: hipaa.java.no-weak-crypto
    new PBEKeySpec(password, salt, 600000, 256);
    // ruleid: hipaa.java.no-weak-crypto
    new BCryptPasswordEncoder(4);
    // ok: hipaa.java.no-weak-crypto
    new BCryptPasswordEncoder(12);
    // ruleid: hipaa.java.no-weak-crypto
    generator.initialize(1024);
    // ok: hipaa.java.no-weak-crypto
    generator.initialize(3072);
    // ruleid: hipaa.java.unauthenticated.no-weak-crypto
    Cipher.getInstance("AES/CBC/PKCS5Padding").init(Cipher.ENCRYPT_MODE, key);
    // ok: hipaa.java.unauthenticated.no-weak-crypto
    Cipher.getInstance("AES/GCM/NoPadding").init(Cipher.ENCRYPT_MODE, key);
    // ruleid: hipaa.java.no-weak-crypto
    new PaddedBufferedBlockCipher(new BlowfishEngine());
    // ok: hipaa.java.no-weak-crypto
    new GCMBlockCipher(new AESEngine());
    // ruleid: hipaa.java.no-weak-crypto
    new DigestCalculator(new MD5Digest());
    // ok: hipaa.java.no-weak-crypto
    new DigestCalculator(new SHA256Digest());
  }
}
