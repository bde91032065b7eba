package org.example.clinic;

class Portal {
  void run() throws Exception {
    // ruleid: hipaa.java.require-session-timeout
    session.setMaxInactiveInterval(-1);
    // ok: hipaa.java.require-session-timeout
    session.setMaxInactiveInterval(900);
    // ruleid: hipaa.java.require-session-timeout
    context.setSessionTimeout(0);
    // ok: hipaa.java.require-session-timeout
    context.setSessionTimeout(15);
    // ruleid: hipaa.java.require-session-timeout
    rememberMe.tokenValiditySeconds(60 * 60 * 24 * 365);
    // ok: hipaa.java.require-session-timeout
    rememberMe.tokenValiditySeconds(60 * 60);
    // ruleid: hipaa.java.require-session-timeout
    tokens.accessTokenTimeToLive(Duration.ofDays(30));
    // ok: hipaa.java.require-session-timeout
    tokens.accessTokenTimeToLive(Duration.ofMinutes(10));
    // ruleid: hipaa.java.token.require-session-timeout
    String a = Jwts.builder().subject(id).signWith(key).compact();
    // ok: hipaa.java.require-session-timeout
    String b = Jwts.builder().subject(id).expiration(soon).signWith(key).compact();
    // ruleid: hipaa.java.token.require-session-timeout
    String c = JWT.create().withSubject(id).sign(algorithm);
    // ok: hipaa.java.require-session-timeout
    String d = JWT.create().withSubject(id).withExpiresAt(soon).sign(algorithm);
    // ruleid: hipaa.java.token.require-session-timeout
    var e = new JWTClaimsSet.Builder().subject(id).build();
    // ok: hipaa.java.require-session-timeout
    var f = new JWTClaimsSet.Builder().subject(id).expirationTime(soon).build();
    // ruleid: hipaa.java.token.require-session-timeout
    var g = JwtClaimsSet.builder().subject(id).build();
    // ok: hipaa.java.require-session-timeout
    var h = JwtClaimsSet.builder().subject(id).expiresAt(soon).build();
    // ruleid: hipaa.java.token.require-session-timeout
    builder.setExpiration(new Date(now + 1000L * 60 * 60 * 24 * 30));
    // ok: hipaa.java.require-session-timeout
    builder.setExpiration(new Date(now + 1000L * 60 * 15));
    // ruleid: hipaa.java.setting.require-session-timeout
    long sessionTimeoutSeconds = 60 * 60 * 24 * 30;
    // ok: hipaa.java.require-session-timeout
    long uploadTimeoutSeconds = 60 * 60 * 24 * 30;
    // ruleid: hipaa.java.setting.require-session-timeout
    Duration accessTokenTtl = Duration.ofDays(14);
    // ok: hipaa.java.require-session-timeout
    Duration accessTokenTtlWell = Duration.ofMinutes(15);
    // ruleid: hipaa.java.setting.require-session-timeout
    sessionCookie.setMaxAge(60 * 60 * 24 * 365);
    // ok: hipaa.java.require-session-timeout
    themeCookie.setMaxAge(60 * 60 * 24 * 365);
    // ruleid: hipaa.java.require-session-timeout
    SessionHandler.create(store).setSessionTimeout(Long.MAX_VALUE);
    // ok: hipaa.java.require-session-timeout
    SessionHandler.create(store).setIdleLimit(Long.MAX_VALUE);
    // ok: hipaa.java.require-session-timeout
    SessionHandler.create(store).setSessionTimeout(600_000);
  }
}
