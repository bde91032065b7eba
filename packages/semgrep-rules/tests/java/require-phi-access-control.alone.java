package org.example.clinic;

@Path("/encounters")
class EncounterResource {
  @GET
  // ruleid: hipaa.java.alone.require-phi-access-control
  public Object list() {
    return encounterRepository.listAll();
  }
}
