class R {
    // ruleid: hipaa.java.table.no-hardcoded-roles
    private static final Set<String> CLINICAL_ROLES = Set.of("doctor", "nurse");
    // ruleid: hipaa.java.table.no-hardcoded-roles
    private static final Map<String, List<String>> PERMISSIONS = Map.of("admin", List.of("read"));
    // ok: hipaa.java.no-hardcoded-roles
    private static final Map<String, String> ROLE_LABELS = Map.of("admin", "Administrator");
    // ruleid: hipaa.java.no-hardcoded-roles
    @PreAuthorize("hasRole('ADMIN')")
    void a() {}
    // ruleid: hipaa.java.no-hardcoded-roles
    @PreAuthorize("hasAnyRole('DOCTOR','NURSE')")
    void b() {}
    // ok: hipaa.java.no-hardcoded-roles
    @PreAuthorize("hasPermission(#id, 'Patient', 'read')")
    void c() {}
    // ok: hipaa.java.no-hardcoded-roles
    @PreAuthorize("@authz.canRead(#id)")
    void d() {}
    // ruleid: hipaa.java.no-hardcoded-roles
    @Secured("ROLE_ADMIN")
    void e() {}
    // ruleid: hipaa.java.no-hardcoded-roles
    @RolesAllowed({"clinician", "billing"})
    void f() {}
    // ok: hipaa.java.no-hardcoded-roles
    @PreAuthorize("hasAuthority('SCOPE_patient.read')")
    void g() {}
    void h(HttpSecurity http) {
        // ruleid: hipaa.java.no-hardcoded-roles
        http.authorizeHttpRequests(a -> a.requestMatchers("/admin/**").hasRole("ADMIN"));
        // ok: hipaa.java.no-hardcoded-roles
        http.authorizeHttpRequests(a -> a.requestMatchers("/admin/**").authenticated());
        // ruleid: hipaa.java.comparison.no-hardcoded-roles
        if (user.getRole().equals("admin")) {
            x();
        }
        // ruleid: hipaa.java.comparison.no-hardcoded-roles
        if ("ADMIN".equals(user.getRole())) { x(); }
        // ruleid: hipaa.java.comparison.no-hardcoded-roles
        if (user.getRole() == Role.ADMIN) { x(); }
        // ruleid: hipaa.java.no-hardcoded-roles
        if (request.isUserInRole("doctor")) { x(); }
        // ruleid: hipaa.java.comparison.no-hardcoded-roles
        if (roles.contains("nurse")) { x(); }
        // ruleid: hipaa.java.switch.no-hardcoded-roles
        switch (user.getRole()) {
            case "admin": return true;
        }
        // ruleid: hipaa.java.comparison.no-hardcoded-roles
        if (CLINICAL_ROLES.contains(user.getRole())) { x(); }
        // ok: hipaa.java.no-hardcoded-roles
        if (message.getRole().equals("assistant")) { x(); }
        // ok: hipaa.java.no-hardcoded-roles
        if (policy.allows(user, "patient:read")) { x(); }
        // ruleid: hipaa.java.comparison.no-hardcoded-roles, hipaa.java.each.no-hardcoded-roles
        if (auth.getAuthorities().stream().anyMatch(g -> g.getAuthority().equals("ROLE_ADMIN"))) { x(); }
        // ruleid: hipaa.java.comparison.no-hardcoded-roles
        if (EnumSet.of(Role.DOCTOR, Role.NURSE).contains(role)) { x(); }
        // ok: hipaa.java.no-hardcoded-roles
        if (allowedRoles.contains(user.getRole())) { x(); }
    }
    boolean mayWrite(StaffRole r) {
        // ruleid: hipaa.java.each.no-hardcoded-roles
        switch (r) {
            case NURSE: return true;
        }
        // ruleid: hipaa.java.each.no-hardcoded-roles
        return roles.stream().anyMatch(x -> x.equals("admin"));
    }
    boolean mayRead(Shift s) {
        // ok: hipaa.java.no-hardcoded-roles
        switch (s) {
            case NIGHT: return true;
        }
        // ok: hipaa.java.no-hardcoded-roles
        return wards.stream().anyMatch(x -> x.equals("north"));
    }
    // ok: hipaa.java.no-hardcoded-roles
    boolean knows(String role) { return known.contains(role); }
    // ok: hipaa.java.no-hardcoded-roles
    String roleLabel(User user) { return user.getRole().equals("admin") ? "Administrator" : "User"; }
    // ruleid: hipaa.java.no-hardcoded-roles
    private static final EnumSet<Grade> CONTROLLED = EnumSet.of(Grade.SENIOR_NURSE, Grade.PARAMEDIC);
    // ok: hipaa.java.no-hardcoded-roles
    private static final EnumSet<Day> OPEN = EnumSet.of(Day.MONDAY, Day.FRIDAY);
    // ruleid: hipaa.java.table.no-hardcoded-roles
    private final List<String> mayWrite = Arrays.asList("nurse", "physician");
    // ok: hipaa.java.no-hardcoded-roles
    private final List<String> maybe = Arrays.asList("yes", "no");
    boolean push(Map<String, String> deviceRoles, String caller) {
        // ruleid: hipaa.java.comparison.no-hardcoded-roles
        return deviceRoles.getOrDefault(caller, "").equals("radiologist");
    }
    boolean paint(Map<String, String> deviceColors, String caller) {
        // ok: hipaa.java.no-hardcoded-roles
        return deviceColors.getOrDefault(caller, "").equals("white");
    }
}
