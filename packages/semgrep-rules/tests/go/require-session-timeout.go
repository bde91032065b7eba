package portal

func run0() {
	// ruleid: hipaa.go.require-session-timeout
	a := jwt.NewWithClaims(method, jwt.MapClaims{"sub": id})
}

func run1() {
	// ok: hipaa.go.require-session-timeout
	b := Claims{Subject: id}
}

func run2() {
	// ruleid: hipaa.go.require-session-timeout
	c := jwt.RegisteredClaims{Subject: id}
}

func run3() {
	// ok: hipaa.go.require-session-timeout
	d := jwt.RegisteredClaims{Subject: id, ExpiresAt: soon}
}

func run4() {
	// ruleid: hipaa.go.require-session-timeout
	e := jwt.MapClaims{"sub": id, "iat": now}
}

func run5() {
	// ok: hipaa.go.require-session-timeout
	f := jwt.MapClaims{"sub": id, "exp": soon}
}

func run6() {
	// ruleid: hipaa.go.require-session-timeout
	h := jwt.MapClaims{"exp": time.Now().AddDate(1, 0, 0).Unix()}
}

func run7() {
	// ok: hipaa.go.require-session-timeout
	g := jwt.MapClaims{"exp": time.Now().Add(15 * time.Minute).Unix()}
}

func run8() {
	// ruleid: hipaa.go.require-session-timeout
	i := jwt.MapClaims{"exp": time.Now().Add(720 * time.Hour).Unix()}
}

func run9() {
	// ok: hipaa.go.require-session-timeout
	j := jwt.MapClaims{"exp": time.Now().Add(8 * time.Hour).Unix()}
}

func run10() {
	// ruleid: hipaa.go.session.require-session-timeout
	k := sessions.Options{MaxAge: 86400 * 30}
}

func run11() {
	// ok: hipaa.go.require-session-timeout
	l := sessions.Options{MaxAge: 900}
}

func run12() {
	// ruleid: hipaa.go.session.require-session-timeout
	sessionManager.Lifetime = 30 * 24 * time.Hour
}

func run13() {
	// ok: hipaa.go.require-session-timeout
	sessionManager.Lifetime = 20 * time.Minute
}

func run14() {
	// ruleid: hipaa.go.session.require-session-timeout
	rdb.Set(ctx, "session:"+id, user, 0)
}

func run15() {
	// ok: hipaa.go.require-session-timeout
	rdb.Set(ctx, "session:"+id, user, ttl)
}

func run16() {
	// ruleid: hipaa.go.setting.require-session-timeout
	const sessionTTL = 365 * 24 * time.Hour
}

func run17() {
	// ok: hipaa.go.require-session-timeout
	const uploadTTL = 365 * 24 * time.Hour
}

func run18() {
	// ruleid: hipaa.go.session.require-session-timeout
	o := http.Cookie{Name: "session", MaxAge: 86400 * 365}
}

func run19() {
	// ok: hipaa.go.require-session-timeout
	p := http.Cookie{Name: "theme", MaxAge: 86400 * 365}
}

func run20() {
	// ruleid: hipaa.go.require-session-timeout
	q := jwt.WithoutClaimsValidation()
}

func run21() {
	// ok: hipaa.go.require-session-timeout
	r := jwt.WithLeeway(time.Second)
}

func run22() {
	// ruleid: hipaa.go.setting.require-session-timeout
	cfg.TokenTTL = 100 * time.Hour
}

func run23() {
	// ok: hipaa.go.require-session-timeout
	cfg.TokenTTL = time.Hour
}
