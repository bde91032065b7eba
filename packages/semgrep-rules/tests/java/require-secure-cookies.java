class Ck {
    void a(HttpServletResponse response, String token) {
        // ruleid: hipaa.java.require-secure-cookies
        Cookie c = new Cookie("SESSION", token);
        c.setPath("/");
        response.addCookie(c);
    }
    void b(HttpServletResponse response, String token) {
        // ok: hipaa.java.require-secure-cookies
        Cookie c = new Cookie("auth_token", token);
        c.setHttpOnly(true);
        c.setSecure(true);
        response.addCookie(c);
    }
    void c(HttpServletResponse response, String token) {
        // ruleid: hipaa.java.require-secure-cookies
        Cookie c = new Cookie("auth_token", token);
        c.setHttpOnly(true);
        response.addCookie(c);
    }
    void d(HttpServletResponse response, String token) {
        // ok: hipaa.java.require-secure-cookies
        Cookie c = new Cookie("theme", "dark");
        response.addCookie(c);
    }
    void e(HttpServletResponse response, String token) {
        // ruleid: hipaa.java.builder.require-secure-cookies
        ResponseCookie c = ResponseCookie.from("refreshToken", token).maxAge(60)
            .httpOnly(true)
            .path("/")
            .build();
    }
    void f(HttpServletResponse response, String token) {
        ResponseCookie c = ResponseCookie.from("refreshToken", token)
            .value(x)
            .httpOnly(true)
            .secure(true)
            .sameSite("Strict")
            .path("/")
            .build();
    }
    void g(HttpServletResponse response, String token) {
        // ruleid: hipaa.java.call.require-secure-cookies
        response.addHeader("Set-Cookie", "session=" + token + "; Path=/");
        // ok: hipaa.java.require-secure-cookies
        response.setHeader("Set-Cookie", "session=" + token + "; Path=/; HttpOnly; Secure; SameSite=Strict");
        // ruleid: hipaa.java.call.require-secure-cookies
        response.setHeader(HttpHeaders.SET_COOKIE, "jwt=" + token + "; Path=/; HttpOnly");
    }
    void h(HttpServletResponse response, String token) {
        // ok: hipaa.java.require-secure-cookies
        Cookie c = new Cookie("SESSION", null);
        c.setMaxAge(0);
        response.addCookie(c);
    }
    void i(HttpServletResponse response, String token) {
        // ruleid: hipaa.java.require-secure-cookies
        response.addCookie(new Cookie(SESSION_COOKIE, token));
        // ruleid: hipaa.java.require-secure-cookies
        Cookie k = new Cookie("jwt", token);
        k.setHttpOnly(false);
        k.setSecure(true);
        DefaultCookieSerializer s = new DefaultCookieSerializer();
        // ruleid: hipaa.java.settings.require-secure-cookies
        s.setUseHttpOnlyCookie(false);
        // ok: hipaa.java.require-secure-cookies
        s.setUseHttpOnlyCookie(true);
        // ruleid: hipaa.java.call.require-secure-cookies
        return Response.ok().cookie(new NewCookie("session", token)).build();
    }
    void k(HttpServletResponse response, String token) {
        // ok: hipaa.java.require-secure-cookies
        Cookie units = new Cookie("units", "metric");
        // ok: hipaa.java.require-secure-cookies
        Cookie lang = new Cookie("language", "en");
        // ok: hipaa.java.require-secure-cookies
        Cookie refresh = new Cookie("refresh_token", token);
        refresh.setSecure(secureCookies);
        refresh.setHttpOnly(true);
    }
    void j() {
        // ok: hipaa.java.require-secure-cookies
        NewCookie ok = new NewCookie.Builder("session").value(t).httpOnly(true).secure(true).build();
        // ruleid: hipaa.java.builder.require-secure-cookies
        NewCookie no = new NewCookie.Builder("session").value(t).secure(true).build();
        // ruleid: hipaa.java.settings.require-secure-cookies
        ctx.getServletContext().getSessionCookieConfig().setHttpOnly(false);
        // ok: hipaa.java.require-secure-cookies
        csrf(c -> c.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()));
    }
    void k(HttpHeaders headers, SignedJWT jwt) {
        // ruleid: hipaa.java.call.require-secure-cookies
        headers.add(HttpHeaders.SET_COOKIE, String.format("at=%s; Path=/; Secure; SameSite=Strict", jwt.serialize()));
        // ok: hipaa.java.call.require-secure-cookies
        headers.add(HttpHeaders.SET_COOKIE, String.format("rt=%s; Path=/; Secure; HttpOnly; SameSite=Strict", jwt.serialize()));
        // ok: hipaa.java.call.require-secure-cookies
        headers.add(HttpHeaders.SET_COOKIE, String.format("hue=%s; Path=/", hue.name()));
    }
    void l(ServletContextEvent event) {
        SessionCookieConfig flags = event.getServletContext().getSessionCookieConfig();
        // ruleid: hipaa.java.settings.require-secure-cookies
        flags.setHttpOnly(false);
        // ok: hipaa.java.settings.require-secure-cookies
        flags.setSecure(true);
    }
}
