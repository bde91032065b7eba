class Transport {
  void run() {
    // ruleid: hipaa.java.no-insecure-transport
    rest.postForEntity("http://fhir.example-clinic.org/r4/Patient", patient);
    // ok: hipaa.java.no-insecure-transport
    rest.postForEntity("https://fhir.example-clinic.org/r4/Patient", patient);
    // ruleid: hipaa.java.no-insecure-transport
    String cache = "redis://cache.example-clinic.org:6379";
    // ok: hipaa.java.no-insecure-transport
    String local = "http://localhost:8080/fhir";
    // ruleid: hipaa.java.no-insecure-transport
    String database = "mongodb://db.example-clinic.org/charts";
    // ok: hipaa.java.no-insecure-transport
    String system = "http://loinc.org";
    // ruleid: hipaa.java.no-insecure-transport
    String charts = "postgresql://db.example-clinic.org/charts?sslmode=disable";
    // ok: hipaa.java.no-insecure-transport
    String guarded = "postgresql://db.example-clinic.org/charts?sslmode=verify-full";
    // ruleid: hipaa.java.no-insecure-transport
    String broker = "amqp://queue.example-clinic.org";
    // ok: hipaa.java.no-insecure-transport
    String guardedBroker = "amqps://queue.example-clinic.org";
    // ruleid: hipaa.java.no-insecure-transport
    String transfer = "ftp://files.example-clinic.org/claims";
    // ok: hipaa.java.no-insecure-transport
    String guardedTransfer = "sftp://files.example-clinic.org/claims";
    // ruleid: hipaa.java.switch.no-insecure-transport
    SSLContext.getInstance("TLSv1");
    // ok: hipaa.java.no-insecure-transport
    SSLContext.getInstance("TLSv1.3");
    // ruleid: hipaa.java.switch.no-insecure-transport
    client.setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE);
    // ok: hipaa.java.no-insecure-transport
    client.setSSLHostnameVerifier(new DefaultHostnameVerifier());
    // ruleid: hipaa.java.switch.no-insecure-transport
    builder.trustManager(InsecureTrustManagerFactory.INSTANCE);
    // ok: hipaa.java.no-insecure-transport
    builder.trustManager(certificates);
    // ruleid: hipaa.java.switch.no-insecure-transport
    context.loadTrustMaterial(null, TrustAllStrategy.INSTANCE);
    // ok: hipaa.java.no-insecure-transport
    context.loadTrustMaterial(store, null);
    // ruleid: hipaa.java.jdbc.no-insecure-transport
    String board = "jdbc:postgresql://db.example-clinic.org:5432/board?sslmode=disable";
    // ok: hipaa.java.jdbc.no-insecure-transport
    String guardedBoard = "jdbc:postgresql://db.example-clinic.org:5432/board?sslmode=verify-full";
    // ruleid: hipaa.java.trust.no-insecure-transport
    HostnameVerifier any = (host, session) -> true;
    // ok: hipaa.java.trust.no-insecure-transport
    HostnameVerifier strict = (host, session) -> known.contains(host);
    // ruleid: hipaa.java.switch.no-insecure-transport
    new WebClientOptions().setSsl(true).setTrustAll(true);
    // ok: hipaa.java.no-insecure-transport
    new WebClientOptions().setSsl(true).setTrustAll(false);
    // ruleid: hipaa.java.switch.no-insecure-transport
    new WebClientOptions().setSsl(true).setVerifyHost(false);
    // ok: hipaa.java.no-insecure-transport
    new WebClientOptions().setSsl(true).setVerifyHost(true);
  }
}
