package org.example.clinic;

@RestController
@RequestMapping("/api")
class PatientController {
  @GetMapping("/patients/{id}")
  @PreAuthorize("hasPermission(#id, 'read')")
  // ok: hipaa.java.require-phi-access-control
  public Object guarded(@PathVariable Long id) {
    return patientService.find(id);
  }

  @GetMapping("/patients")
  // ruleid: hipaa.java.alone.require-phi-access-control, hipaa.java.require-phi-access-control
  public Object list() {
    return patientService.findAll();
  }

  @PostMapping("/patients")
  // ruleid: hipaa.java.alone.require-phi-access-control, hipaa.java.require-phi-access-control
  public Object create(@RequestBody Patient patient) {
    return patientService.save(patient);
  }

  @DeleteMapping("/patients/{id}")
  // ruleid: hipaa.java.alone.require-phi-access-control, hipaa.java.require-phi-access-control
  public Object remove(@PathVariable Long id) {
    return patientService.delete(id);
  }

  @GetMapping("/patients/{id}/mine")
  // ok: hipaa.java.require-phi-access-control
  public Object mine(Principal principal) {
    return patientService.find(principal.getName());
  }

  @GetMapping("/patients/{id}/asked")
  // ok: hipaa.java.require-phi-access-control
  public Object asked(@PathVariable Long id) {
    accessPolicy.check(id); return patientService.find(id);
  }

  @GetMapping("/health")
  // ok: hipaa.java.require-phi-access-control
  public Object health() {
    return patientService.ping();
  }

  // ruleid: hipaa.java.open.require-phi-access-control
  @PermitAll
  @GetMapping("/visits/{id}")
  public Object visit(@PathVariable Long id) {
    return visitService.find(patientId, id);
  }

  @GetMapping("/wards")
  // ok: hipaa.java.require-phi-access-control
  public Object wards() {
    return wardService.findAll();
  }

  // ok: hipaa.java.require-phi-access-control
  Object load(Long id) {
    return patientService.find(id);
  }
}

// ruleid: hipaa.java.cors.require-phi-access-control
@CrossOrigin(origins = "*", allowCredentials = "true")
interface Anybody {}

// ok: hipaa.java.require-phi-access-control
@CrossOrigin(origins = "https://portal.example-clinic.org", allowCredentials = "true")
interface Portal {}

class Rules {
  void run() {
    // ruleid: hipaa.java.cors.require-phi-access-control
    registry.addMapping("/**").allowedOrigins("*").allowCredentials(true);
    // ok: hipaa.java.require-phi-access-control
    registry.addMapping("/**").allowedOrigins("*").allowCredentials(false);
    // ruleid: hipaa.java.cors.require-phi-access-control
    registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true);
    // ok: hipaa.java.require-phi-access-control
    registry.addMapping("/**").allowedOrigins(portal).allowCredentials(true);
    // ruleid: hipaa.java.open.require-phi-access-control
    rules.requestMatchers("/api/patients/**").permitAll();
    // ok: hipaa.java.require-phi-access-control
    rules.requestMatchers("/login").permitAll();
    // ruleid: hipaa.java.open.require-phi-access-control
    rules.requestMatchers(HttpMethod.GET, "/encounters/{id}").permitAll();
    // ok: hipaa.java.require-phi-access-control
    rules.requestMatchers("/api/patients/**").authenticated();
    // ruleid: hipaa.java.open.require-phi-access-control
    web.ignoring().requestMatchers("/patients/export");
    // ok: hipaa.java.require-phi-access-control
    web.ignoring().requestMatchers("/assets/**");
  }
}
