package org.example.clinic;

class Portal {
  void run() throws Exception {
    // ruleid: hipaa.java.no-insecure-random
    double token = Math.random();
    // ok: hipaa.java.no-insecure-random
    double jitter = Math.random();
    // ruleid: hipaa.java.no-insecure-random
    String otp = String.valueOf(new Random().nextInt(999999));
    // ok: hipaa.java.no-insecure-random
    String color = String.valueOf(new Random().nextInt(255));
    // ruleid: hipaa.java.no-insecure-random
    String sessionId = RandomStringUtils.randomAlphanumeric(32);
    // ok: hipaa.java.no-insecure-random
    String sample = RandomStringUtils.randomAlphanumeric(32);
    // ruleid: hipaa.java.no-insecure-random
    int pin = ThreadLocalRandom.current().nextInt(10000);
    // ok: hipaa.java.no-insecure-random
    int delay = ThreadLocalRandom.current().nextInt(10000);
    // ruleid: hipaa.java.no-insecure-random
    user.setPassword(RandomStringUtils.randomAlphabetic(12));
    // ok: hipaa.java.no-insecure-random
    user.setNickname(RandomStringUtils.randomAlphabetic(12));
    // ruleid: hipaa.java.no-insecure-random
    String apiKey = "k" + Math.random();
    // ok: hipaa.java.no-insecure-random
    String apiKeyWell = HexFormat.of().formatHex(secure);
    // ruleid: hipaa.java.no-insecure-random
    long resetToken = System.currentTimeMillis();
    // ok: hipaa.java.no-insecure-random
    long startedAt = System.currentTimeMillis();
    // ruleid: hipaa.java.no-insecure-random
    String accessToken = Long.toHexString(generator.nextLong());
    // ok: hipaa.java.no-insecure-random
    int index = generator.nextInt(5);
    // ruleid: hipaa.java.no-insecure-random
    this.verificationCode = "" + new Random().nextInt(9000);
    // ok: hipaa.java.no-insecure-random
    this.verificationCode = "" + new SecureRandom().nextInt(9000);
  }
  private final Random generator = new Random();

  String generateMrn() {
    // ruleid: hipaa.java.function.no-insecure-random
    return "M" + new Random().nextInt(99999999);
  }

  String newToken() {
    // ruleid: hipaa.java.function.no-insecure-random
    return Double.toHexString(Math.random());
  }

  String newTokenWell() {
    // ok: hipaa.java.no-insecure-random
    return UUID.randomUUID().toString();
  }

  int shuffle() {
    // ok: hipaa.java.no-insecure-random
    return new Random().nextInt();
  }

  String consentLink() {
    // ruleid: hipaa.java.function.no-insecure-random
    return "https://consent.example.com/" + RandomStringUtils.random(24, 0, 0, true, true, null, new Random());
  }

  String consentColour() {
    // ok: hipaa.java.no-insecure-random
    return RandomStringUtils.randomNumeric(6);
  }
}
