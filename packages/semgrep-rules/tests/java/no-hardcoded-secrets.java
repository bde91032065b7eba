package org.example.clinic;

class Portal {
  void run() throws Exception {
    // ruleid: hipaa.java.no-hardcoded-secrets
    String jwtSecret = "f4k3-jwt-77ab";
    // ok: hipaa.java.no-hardcoded-secrets
    String jwtIssuer = "https://login.example-clinic.org";
    // ruleid: hipaa.java.no-hardcoded-secrets
    String DB_PASSWORD = "Rx!writer#2023";
    // ok: hipaa.java.no-hardcoded-secrets
    String PASSWORD_FIELD = "user_password";
    // ruleid: hipaa.java.no-hardcoded-secrets
    dataSource.setPassword("f4k3-db-5531");
    // ok: hipaa.java.no-hardcoded-secrets
    dataSource.setPassword(System.getenv("DB_PASSWORD"));
    // ruleid: hipaa.java.no-hardcoded-secrets
    config.apiKey = "f4k3-lab-5531";
    // ok: hipaa.java.no-hardcoded-secrets
    config.apiKeyHeader = "X-Api-Key";
    // ruleid: hipaa.java.no-hardcoded-secrets
    properties.put("encryptionKey", "f4k30123456789ab");
    // ok: hipaa.java.no-hardcoded-secrets
    properties.put("encryptionKey", vault.read("chart-key"));
    // ruleid: hipaa.java.argument.no-hardcoded-secrets
    Algorithm.HMAC256("f4k3-signing-0042");
    // ok: hipaa.java.no-hardcoded-secrets
    Algorithm.HMAC256(key);
    // ruleid: hipaa.java.argument.no-hardcoded-secrets, hipaa.java.flow.no-hardcoded-secrets
    new SecretKeySpec("f4k30123456789ab".getBytes(), "AES");
    // ok: hipaa.java.no-hardcoded-secrets
    new SecretKeySpec(key, "AES");
    // ruleid: hipaa.java.argument.no-hardcoded-secrets, hipaa.java.flow.no-hardcoded-secrets
    Keys.hmacShaKeyFor("f4k3-signing-0042-0042-0042-0042".getBytes(StandardCharsets.UTF_8));
    // ok: hipaa.java.no-hardcoded-secrets
    Keys.hmacShaKeyFor(key);
    // ruleid: hipaa.java.argument.no-hardcoded-secrets
    DriverManager.getConnection(url, "registry", "G7kd93Lq");
    // ok: hipaa.java.no-hardcoded-secrets
    DriverManager.getConnection(url, "registry", password);
    // ruleid: hipaa.java.issued.no-hardcoded-secrets
    String url = "jdbc:postgresql://db.example-clinic.org/registry;password=G7kd93Lq;";
    // ok: hipaa.java.no-hardcoded-secrets
    String plain = "jdbc:postgresql://db.example-clinic.org/registry";
    // ruleid: hipaa.java.issued.no-hardcoded-secrets
    String charts = "postgresql://registry:G7kd93Lq@db.example-clinic.org/registry";
    // ok: hipaa.java.no-hardcoded-secrets
    String local = "postgresql://postgres:postgres@localhost/registry";
    // ruleid: hipaa.java.default.no-hardcoded-secrets
    String fallback = System.getenv("JWT_SECRET") != null ? key : "f4k3-jwt-88cd";
    // ok: hipaa.java.no-hardcoded-secrets
    String required = Objects.requireNonNull(System.getenv("JWT_SECRET"));
  }
  Key shared() {
    byte[] raw = "f4k3-shared-0042-0042".getBytes();
    // ruleid: hipaa.java.flow.no-hardcoded-secrets
    return new SecretKeySpec(raw, "HmacSHA256");
  }

  Key given(byte[] raw) {
    // ok: hipaa.java.no-hardcoded-secrets
    return new SecretKeySpec(raw, "HmacSHA256");
  }

  // ruleid: hipaa.java.default.no-hardcoded-secrets
  @Value("${jwt.secret:f4k3-jwt-99ef}")
  String signing;
  // ok: hipaa.java.no-hardcoded-secrets
  @Value("${jwt.secret}")
  String signingOnly;
}
