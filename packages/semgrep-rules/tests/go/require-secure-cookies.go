package web

func a(w http.ResponseWriter, token string) {
	// ruleid: hipaa.go.require-secure-cookies
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Path: "/"})
	// ok: hipaa.go.require-secure-cookies
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteStrictMode})
	// ruleid: hipaa.go.require-secure-cookies
	http.SetCookie(w, &http.Cookie{
		Name:     "auth_token",
		Value:    token,
		HttpOnly: true,
	})
	// ok: hipaa.go.require-secure-cookies
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
	// ok: hipaa.go.require-secure-cookies
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
	// ok: hipaa.go.require-secure-cookies
	cookie := &http.Cookie{Name: "session", Value: token}
	cookie.HttpOnly = true
	cookie.Secure = true
	cookie.SameSite = http.SameSiteLaxMode
	http.SetCookie(w, cookie)
}

func b(c *gin.Context, token string) {
	// ruleid: hipaa.go.call.require-secure-cookies
	c.SetCookie("session", token, 3600, "/", "", false, true)
	// ok: hipaa.go.require-secure-cookies
	c.SetCookie("session", token, 3600, "/", "", true, true)
	// ruleid: hipaa.go.call.require-secure-cookies
	c.SetCookie("jwt", token, 3600, "/", "", true, false)
	// ok: hipaa.go.require-secure-cookies
	c.SetCookie("session", "", -1, "/", "", false, true)
	// ok: hipaa.go.require-secure-cookies
	c.SetCookie("lang", "en", 3600, "/", "", false, false)
}

func d(c *fiber.Ctx, token string) error {
	// ruleid: hipaa.go.require-secure-cookies
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: token, HTTPOnly: true})
	// ok: hipaa.go.require-secure-cookies
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: token, HTTPOnly: true, Secure: true, SameSite: "Strict"})
	return nil
}

func e(c echo.Context, token string) error {
	cookie := new(http.Cookie)
	// ruleid: hipaa.go.fields.require-secure-cookies
	cookie.Name = "session"
	cookie.Value = token
	c.SetCookie(cookie)
	return nil
}

func f(c echo.Context, token string) error {
	cookie := new(http.Cookie)
	// ok: hipaa.go.require-secure-cookies
	cookie.Name = "session"
	cookie.Value = token
	cookie.HttpOnly = true
	cookie.Secure = true
	c.SetCookie(cookie)
	return nil
}

func g(w http.ResponseWriter, token string) {
	// ruleid: hipaa.go.call.require-secure-cookies
	w.Header().Set("Set-Cookie", "session="+token+"; Path=/")
	// ok: hipaa.go.require-secure-cookies
	w.Header().Add("Set-Cookie", fmt.Sprintf("session=%s; HttpOnly; Secure; SameSite=Lax", token))
	// ruleid: hipaa.go.library.require-secure-cookies
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600}
	// ok: hipaa.go.require-secure-cookies
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600, HttpOnly: true, Secure: true}
	// ruleid: hipaa.go.library.require-secure-cookies
	store.Options.HttpOnly = false
	// ruleid: hipaa.go.library.require-secure-cookies
	sm.Cookie.Secure = false
	// ok: hipaa.go.require-secure-cookies
	sm.Cookie.Secure = true
}
