package org.example.clinic;

class Portal {
  void run() throws Exception {
    // ruleid: hipaa.java.no-private-key-in-env
    String a = System.getenv("TLS_PRIVATE_KEY");
    // ok: hipaa.java.no-private-key-in-env
    String b = System.getenv("TLS_PRIVATE_KEY_PATH");
    // ruleid: hipaa.java.no-private-key-in-env
    String c = System.getenv("SSL_KEY");
    // ok: hipaa.java.no-private-key-in-env
    String d = System.getenv("SSL_CERT");
    // ruleid: hipaa.java.no-private-key-in-env
    String e = System.getenv().get("SERVER_TLS_KEY");
    // ok: hipaa.java.no-private-key-in-env
    String f = System.getenv().get("SERVER_PORT");
    // ruleid: hipaa.java.no-private-key-in-env
    String g = System.getenv().getOrDefault("PRIVATE_KEY_PEM", "");
    // ok: hipaa.java.no-private-key-in-env
    String h = System.getenv().getOrDefault("PRIVATE_KEY_FILE", "");
    // ruleid: hipaa.java.no-private-key-in-env
    String i = dotenv.get("RSA_PRIVATE_KEY");
    // ok: hipaa.java.no-private-key-in-env
    String j = dotenv.get("RSA_PUBLIC_KEY");
    // ruleid: hipaa.java.no-private-key-in-env
    String k = env.getProperty("CLIENT_TLS_KEY");
    // ok: hipaa.java.no-private-key-in-env
    String l = env.getProperty("CLIENT_NAME");
    // ruleid: hipaa.java.no-private-key-in-env
    String m = env.getRequiredProperty("SAML_PRIVATE_KEY");
    // ok: hipaa.java.no-private-key-in-env
    String n = env.getRequiredProperty("SAML_ENTITY_ID");
    // ruleid: hipaa.java.no-private-key-in-env
    String o = System.getenv("TLS_KEY_PEM");
    // ok: hipaa.java.no-private-key-in-env
    String p = System.getenv("KEYSTORE_PASSWORD");
    // ruleid: hipaa.java.no-private-key-in-env
    String q = System.getenv("SIGNING_KEY_PEM");
    // ok: hipaa.java.no-private-key-in-env
    String r = System.getenv("SIGNING_KEY_ID");
  }
  // ruleid: hipaa.java.placeholder.no-private-key-in-env
  @Value("${TLS_PRIVATE_KEY}")
  String key;
  // ok: hipaa.java.no-private-key-in-env
  @Value("${TLS_KEY_FILE}")
  String file;
  // ruleid: hipaa.java.placeholder.no-private-key-in-env
  @Value("${SSL_KEY:}")
  String ssl;
}
