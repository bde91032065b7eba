package portal

func routes(r *gin.Engine, h *Handler) {
	api := r.Group("/api", requireAuth())
	// ok: hipaa.go.route.require-phi-access-control
	api.GET("/patients/:id", h.read)
	// ruleid: hipaa.go.route.require-phi-access-control
	r.GET("/patients/:id/visits", h.visits)
	// ok: hipaa.go.route.require-phi-access-control
	r.GET("/version/:id", h.version)
}
