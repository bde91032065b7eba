class Vault {
    private static final byte[] IV = new byte[] {1, 2, 3};
    private static final String STATIC_NONCE = "abcdefghijkl";
    private final byte[] nonce = new byte[12];
    byte[] a(SecretKey key, byte[] text) throws Exception {
        Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
        // ruleid: hipaa.java.kept.no-static-iv, hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, IV));
        return c.doFinal(text);
    }
    byte[] b(SecretKey key, byte[] text) throws Exception {
        byte[] iv = new byte[12];
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] c(SecretKey key, byte[] text) throws Exception {
        byte[] iv = new byte[12];
        new SecureRandom().nextBytes(iv);
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] d(SecretKey key, byte[] text) throws Exception {
        byte[] iv = new byte[IV_LEN];
        secureRandom.nextBytes(iv);
        // ok: hipaa.java.no-static-iv
        GCMParameterSpec spec = new GCMParameterSpec(128, iv);
    }
    byte[] e(SecretKey key, byte[] text) throws Exception {
        // ruleid: hipaa.java.no-static-iv
        IvParameterSpec spec = new IvParameterSpec("1234567890123456".getBytes(StandardCharsets.UTF_8));
    }
    byte[] f(SecretKey key, byte[] text) throws Exception {
        // ruleid: hipaa.java.kept.no-static-iv, hipaa.java.no-static-iv
        IvParameterSpec spec = new IvParameterSpec(STATIC_NONCE.getBytes("UTF-8"));
    }
    byte[] g(SecretKey key, byte[] text) throws Exception {
        // ruleid: hipaa.java.no-static-iv
        IvParameterSpec spec = new IvParameterSpec(Arrays.copyOf(key.getEncoded(), 16));
    }
    byte[] h(SecretKey key, byte[] text) throws Exception {
        // ruleid: hipaa.java.kept.no-static-iv, hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
    }
    byte[] i(SecretKey key, byte[] data) throws Exception {
        byte[] iv = Arrays.copyOfRange(data, 0, 12);
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] j(SecretKey key, byte[] data) throws Exception {
        byte[] iv = new byte[12];
        new Random().nextBytes(iv);
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] k(SecretKey key, byte[] data) throws Exception {
        byte[] iv = MessageDigest.getInstance("SHA-256").digest(patientId.getBytes());
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, Arrays.copyOf(iv, 12)));
    }
    byte[] l(SecretKey key, byte[] data, byte[] iv) throws Exception {
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] m(SecretKey key, byte[] data) throws Exception {
        byte[] iv = generateIv();
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] n(SecretKey key, byte[] data) throws Exception {
        byte[] iv = ByteBuffer.allocate(12).putLong(System.currentTimeMillis()).array();
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] o(SecretKey key, byte[] data) throws Exception {
        ByteBuffer buf = ByteBuffer.wrap(data);
        byte[] iv = new byte[12];
        buf.get(iv);
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] p(SecretKey key, byte[] data) throws Exception {
        byte[] iv = Hex.decode("000102030405060708090a0b");
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] s(SecretKey key, byte[] data, byte[] tag) throws Exception {
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, cipher.getIV()));
    }
    byte[] t(SecretKey key, byte[] data) throws Exception {
        byte[] iv = new byte[12];
        ByteBuffer.wrap(iv).putLong(counter.incrementAndGet());
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] q(SecretKey key, byte[] data) throws Exception {
        byte[] iv = SecureRandom.getInstanceStrong().generateSeed(12);
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
    }
    byte[] r(SecretKey key, byte[] data) throws Exception {
        SecureRandom rng = SecureRandom.getInstance("SHA1PRNG");
        byte[] iv = new byte[16];
        rng.nextBytes(iv);
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
    }
    enum Slot { LETTER; byte[] label; }
    byte[] s(SecretKey key, byte[] data) throws Exception {
        byte[] head = Arrays.copyOf(Slot.LETTER.label, 12);
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, head));
    }
    byte[] t(SecretKey key, byte[] data) throws Exception {
        byte[] head = new byte[12];
        System.arraycopy("CLINIC-ROOM7".getBytes(), 0, head, 0, 12);
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, head));
    }
    byte[] u(SecretKey key, byte[] drawn) throws Exception {
        byte[] head = new byte[12];
        System.arraycopy(drawn, 0, head, 0, 12);
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, head));
    }
    private static byte[] blank(int n) {
        return new byte[n];
    }
    byte[] v(SecretKey key, byte[] data) throws Exception {
        // ruleid: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, blank(12)));
    }
    private byte[] drawn(int n) {
        byte[] b = new byte[n];
        random.nextBytes(b);
        return b;
    }
    byte[] w(SecretKey key, byte[] data) throws Exception {
        // ok: hipaa.java.no-static-iv
        c.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, drawn(12)));
    }
}
