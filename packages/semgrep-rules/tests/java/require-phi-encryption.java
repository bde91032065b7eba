package org.example.clinic;

@Entity
// ruleid: hipaa.java.require-phi-encryption
class Patient {
  @Id private Long id;
  private String ssn;
}

@Entity
// ok: hipaa.java.require-phi-encryption
class SealedPatient {
  @Id private Long id;
  @Convert(converter = Seal.class) private String ssn;
}

@Document
// ruleid: hipaa.java.require-phi-encryption
class Visit {
  @Id private Long id;
  private String diagnosis;
}

@Data
// ok: hipaa.java.require-phi-encryption
class VisitRequest {
  @Id private Long id;
  private String diagnosis;
}

@Entity
// ruleid: hipaa.java.require-phi-encryption
class Person {
  @Id private Long id;
  @Column(nullable = false) private LocalDate dateOfBirth;
}

@Entity
// ok: hipaa.java.require-phi-encryption
class Member {
  @Id private Long id;
  @Encrypted private LocalDate dateOfBirth;
}

@Table(name = "charts")
// ruleid: hipaa.java.require-phi-encryption
class Chart {
  @Id private Long id;
  private String mrn;
}

@Entity
// ok: hipaa.java.require-phi-encryption
class Ward {
  @Id private Long id;
  private String code;
}

@MappedSuperclass
// ruleid: hipaa.java.require-phi-encryption
class Prescription {
  @Id private Long id;
  private String medication;
}

@Entity
// ok: hipaa.java.require-phi-encryption
class Doctor {
  @Id private Long id;
  private String ssn;
}

@Entity
// ruleid: hipaa.java.require-phi-encryption
class PatientContact {
  @Id private Long id;
  private String email;
}

@Entity
// ok: hipaa.java.require-phi-encryption
class Supplier {
  @Id private Long id;
  private String email;
}

@RedisHash("insured")
// ruleid: hipaa.java.require-phi-encryption
class Insured {
  @Id private Long id;
  private String insuranceMemberId;
}

@Entity
// ok: hipaa.java.require-phi-encryption
class Policy {
  @Id private Long id;
  private String encryptedSsn;
}

@MongoEntity
// ruleid: hipaa.java.require-phi-encryption
class LabResult {
  @Id private Long id;
  @Column(name = "dx") private String diagnosis;
}

@Entity
// ok: hipaa.java.require-phi-encryption
class LabKit {
  @Id private Long id;
  private String serial;
}

class Schema {
  // ruleid: hipaa.java.table.require-phi-encryption
  String patients = "CREATE TABLE patients (id BIGINT, ssn VARCHAR(11))";
  // ok: hipaa.java.require-phi-encryption
  String sealed = "CREATE TABLE patients (id BIGINT, ssn_encrypted BYTEA)";
  // ruleid: hipaa.java.table.require-phi-encryption
  String more = "ALTER TABLE patients ADD COLUMN date_of_birth DATE";
  // ok: hipaa.java.require-phi-encryption
  String wards = "CREATE TABLE wards (id BIGINT, beds INT)";
}
