package weak

func seal(block cipher.Block, iv, text []byte) {
	// ruleid: hipaa.go.unauthenticated.no-weak-crypto
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(text, text)
	// ok: hipaa.go.unauthenticated.no-weak-crypto
	cipher.NewGCM(block)
}
