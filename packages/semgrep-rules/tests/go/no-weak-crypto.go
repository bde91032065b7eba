package weak

func run() {
	// ruleid: hipaa.go.no-weak-crypto
	des.NewCipher(key)
	// ok: hipaa.go.no-weak-crypto
	aes.NewCipher(key)
	// ruleid: hipaa.go.no-weak-crypto
	des.NewTripleDESCipher(key)
	// ok: hipaa.go.no-weak-crypto
	chacha20poly1305.New(key)
	// ruleid: hipaa.go.no-weak-crypto
	rc4.NewCipher(key)
	// ok: hipaa.go.no-weak-crypto
	cipher.NewGCM(block)
	// ruleid: hipaa.go.no-weak-crypto
	md5.Sum(ssn)
	// ok: hipaa.go.no-weak-crypto
	sha256.Sum256(body)
	// ruleid: hipaa.go.no-weak-crypto
	sha1.New()
	// ok: hipaa.go.no-weak-crypto
	sha256.New()
	// ruleid: hipaa.go.no-weak-crypto
	blowfish.NewCipher(key)
	// ok: hipaa.go.no-weak-crypto
	hmac.New(sha256.New, key)
	// ruleid: hipaa.go.no-weak-crypto
	rsa.EncryptPKCS1v15(reader, public, note)
	// ok: hipaa.go.no-weak-crypto
	rsa.EncryptOAEP(sha256.New(), reader, public, note, nil)
	// ruleid: hipaa.go.no-weak-crypto
	rsa.GenerateKey(reader, 1024)
	// ok: hipaa.go.no-weak-crypto
	rsa.GenerateKey(reader, 3072)
	// ruleid: hipaa.go.no-weak-crypto
	pbkdf2.Key(password, salt, 1000, 32, sha256.New)
	// ok: hipaa.go.no-weak-crypto
	pbkdf2.Key(password, salt, 600000, 32, sha256.New)
	// ruleid: hipaa.go.no-weak-crypto
	bcrypt.GenerateFromPassword(password, 4)
	// ok: hipaa.go.no-weak-crypto
	bcrypt.GenerateFromPassword(password, 12)
	// ruleid: hipaa.go.no-weak-crypto
	chacha20.NewUnauthenticatedCipher(key, nonce)
	// ok: hipaa.go.no-weak-crypto
	chacha20poly1305.NewX(key)
	// ruleid: hipaa.go.no-weak-crypto
	tea.NewCipher(key)
	// ok: hipaa.go.no-weak-crypto
	tea.Brew(cup)
}
