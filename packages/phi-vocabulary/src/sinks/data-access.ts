/**
 * How code reaches a store: method names by what they do. `certain` names are a store's own (`findUnique`, `insertOne`);
 * `loose` ones are shared with arrays, maps and caches and need a receiver that is a store.
 * Sources: API references of TypeORM, Prisma, Mongoose, Sequelize, Drizzle, Knex, Kysely, MikroORM, the MongoDB driver, Firestore,
 * Supabase, Medplum, fhir-kit-client and fhirclient.
 */
export type StoreOperation = 'read' | 'write' | 'delete' | 'count' | 'build';

function table(groups: Readonly<Record<'read' | 'write' | 'delete' | 'count', string>>): ReadonlyMap<string, StoreOperation> {
  const map = new Map<string, StoreOperation>();
  for (const operation of ['read', 'write', 'delete', 'count'] as const) for (const name of groups[operation].split(' ')) map.set(name, operation);
  return map;
}

export const certainStoreMethods = table({
  read:
    'findMany findUnique findUniqueOrThrow findFirst findFirstOrThrow findOne findOneBy findOneOrFail findOneByOrFail findOneById findBy findByIds findAndCount findAndCountBy findAndCountAll findAll findByPk findById ' +
    'findByIdOrFail findOrFail findByID fetchAll getOne getMany getRawMany getRawOne getOneOrFail getManyAndCount getRawAndEntities executeTakeFirst executeTakeFirstOrThrow',
  write:
    'createMany createManyAndReturn upsert insertOne insertMany updateOne updateMany replaceOne bulkWrite findOneAndUpdate findByIdAndUpdate findOneAndReplace bulkCreate findOrCreate findOrBuild insertGraph upsertGraph ' +
    'persistAndFlush nativeInsert nativeUpdate patchAndFetchById updateAndFetchById insertAndFetch updateManyAndReturn bulkSave',
  delete: 'deleteOne deleteMany findByIdAndDelete findOneAndDelete findByIdAndRemove findOneAndRemove softDelete softRemove removeAndFlush nativeDelete deleteById',
  count: 'countDocuments estimatedDocumentCount countBy existsBy groupBy',
});

export const looseStoreMethods = table({
  read: 'find get list load read fetch search query all one retrieve lookup scan getAll getById select first getItem batchGet transactGet paginate history stream distinct aggregate where populate findWhere any many oneOrNone manyOrNone',
  write: 'save create insert update patch put set add store persist merge replace increment decrement push append register putItem updateItem batchWrite transactWrite admit',
  delete: 'delete remove destroy del purge erase deleteItem archive restore',
  count: 'count exists size exist has',
});

/** `findPatient`, `loadFullChart`, `saveEncounter`: a verb of storage with what it is about. */
export const storeVerb = /^(?:find|get|list|load|read|fetch|search|query|retrieve|lookup|select|create|save|insert|update|upsert|patch|store|persist|put|add|delete|remove|destroy|archive|export|import|merge|record|register)(?=[A-Z_])/;

/** Last words of a name or type that is a store of records: `patientRepo`, `ChartStore`, `labDao`. */
export const storeEndings: ReadonlySet<string> = new Set(['repo', 'repos', 'repository', 'repositories', 'dao', 'store', 'model', 'models', 'collection', 'table', 'db', 'database', 'datastore', 'registry', 'dal', 'records', 'entity', 'archive', 'ledger', 'persistence', 'mapper', 'orm', 'storage', 'vault']);

/** Last words of a name or type that reaches a store in another file. */
export const serviceEndings: ReadonlySet<string> = new Set(['service', 'services', 'svc', 'manager', 'facade', 'gateway', 'usecase', 'loader', 'backend', 'provider', 'server', 'source', 'sources', 'datasource']);

/** Names under which the connection, client or transaction of a database goes. */
export const databaseNames: ReadonlySet<string> = new Set([
  'db', 'database', 'knex', 'trx', 'tx', 'pool', 'conn', 'connection', 'client', 'prisma', 'sequelize', 'kysely', 'drizzle', 'mongo', 'mongoose', 'em', 'manager', 'entitymanager', 'datasource', 'ds', 'orm', 'sql', 'pg', 'postgres', 'mysql', 'sqlite',
  'supabase', 'firestore', 'query', 'queryrunner', 'runner', 'session', 'transaction', 'cursor', 'pgpool', 'dbclient', 'appdatasource', 'mssql', 'request', 'stmt', 'statement', 'adapter', 'store', 'redis', 'dynamo', 'dynamodb', 'ddb', 'docclient',
]);

/** Names of key-value stores and caches whose first argument is a key: `redis.get('patient:1')`. */
export const keyValueNames: ReadonlySet<string> = new Set(['redis', 'cache', 'kv', 'valkey', 'memcached', 'ioredis', 'rediscache', 'redisclient', 'cacheclient', 'cachemanager']);

/** Methods of SQL clients that take the statement first. */
export const sqlMethods: ReadonlySet<string> = new Set(['query', 'execute', 'raw', 'run', 'all', 'get', 'prepare', 'any', 'one', 'none', 'oneOrNone', 'many', 'manyOrNone', 'exec', 'each', 'batch', 'unsafe', '$queryRawUnsafe', '$executeRawUnsafe', '$queryRaw', '$executeRaw', 'queryObject', 'queryArray', 'sql', 'multi', 'result', 'streamQuery', 'queryOne', 'queryAll', 'getMany', 'executeSql', 'runQuery', 'executeQuery', 'dbQuery']);

/** Method names of FHIR clients that act on the server: Medplum, fhir-kit-client, fhirclient. */
export const fhirMethods: ReadonlyMap<string, StoreOperation> = table({
  read: 'readResource readReference searchResources searchOne searchResourcePages readPatientEverything readHistory readVersion resourceSearch compartmentSearch searchResource getResource fetchResource vread typeHistory resourceHistory search read request',
  write: 'createResource createResourceIfNoneExist updateResource upsertResource patchResource createDocumentReference executeBatch batch transaction create update patch',
  delete: 'deleteResource expungeResource delete',
  count: 'countResources',
});

/** FHIR resource types that are about a person in care; the rest of the specification is directories and terminology. */
export const patientResources: ReadonlySet<string> = new Set(
  (
    'Patient Person RelatedPerson Encounter EpisodeOfCare Observation Condition Procedure DiagnosticReport AllergyIntolerance AdverseEvent Immunization ImmunizationRecommendation MedicationRequest MedicationStatement MedicationAdministration ' +
    'MedicationDispense CarePlan CareTeam Goal ServiceRequest DeviceRequest NutritionOrder VisionPrescription FamilyMemberHistory ClinicalImpression DetectedIssue RiskAssessment Specimen BodyStructure ImagingStudy Media DocumentReference ' +
    'Composition Consent Coverage CoverageEligibilityRequest CoverageEligibilityResponse Claim ClaimResponse ExplanationOfBenefit Appointment AppointmentResponse QuestionnaireResponse Communication CommunicationRequest Flag MolecularSequence Account Invoice ChargeItem Group List Bundle Basic'
  ).split(' '),
);

/**
 * Tables and models that only a health care system has: one word or a phrase, in the singular or plural as people write it.
 * Beyond the vocabulary of names in code, where `procedure` or `plan` mean something else.
 */
export const careTables: ReadonlySet<string> = new Set([
  'vital', 'vitals', 'immunization', 'immunizations', 'vaccination', 'vaccinations', 'diagnosis', 'diagnoses', 'prescription', 'prescriptions', 'allergy', 'allergies', 'encounter', 'encounters', 'admission', 'admissions', 'discharge', 'discharges', 'rx',
  'chart', 'charts', 'phi', 'ehr', 'emr', 'triage', 'referral', 'referrals', 'remittance', 'remittances', 'beneficiary', 'beneficiaries', 'enrollee', 'enrollees', 'telehealth', 'intake', 'intakes', 'symptom', 'symptoms', 'biopsy', 'specimen', 'specimens', 'radiology', 'pathology', 'oncology',
  'psychotherapy', 'consult', 'consults', 'consultation', 'consultations', 'anamnesis', 'medical', 'clinical', 'hospitalization', 'surgery', 'surgeries', 'therapy', 'disease', 'pregnancy', 'dispense', 'dispenses', 'dispensation', 'insurance', 'refill', 'refills', 'bloodwork',
  'patient', 'patients', 'inpatient', 'outpatient', 'treatment', 'treatments', 'mar', 'soap', 'adt', 'eob', 'newborn', 'infusion', 'dialysis', 'glucose', 'genome', 'genomic', 'phq', 'medication', 'medications', 'immunisation', 'immunisations', 'caseload', 'phr', 'mrn',
  'hospice', 'transplant', 'transplants', 'transfusion', 'transfusions', 'wound', 'wounds', 'dental', 'ophthalmology', 'denials', 'anesthesia', 'mammogram', 'mammograms', 'xray', 'xrays', 'imaging', 'ecg', 'ekg', 'eeg', 'telemetry', 'spirometry', 'hba1c', 'pregnancies', 'births', 'birth', 'fertility', 'infusions', 'fills', 'dosing', 'dose', 'doses', 'exam', 'exams',
  'examination', 'examinations', 'anamneses', 'counseling', 'counselling', 'detox', 'rehab', 'rehabilitation', 'autopsy', 'mortality', 'antibody', 'serology', 'bloodtest', 'bloodtests', 'labresult', 'labresults', 'labtest', 'labtests', 'laborder', 'laborders', 'labreport', 'medicalrecord', 'medicalrecords', 'healthrecord', 'healthrecords', 'careplan', 'careplans',
  'icu', 'nicu', 'sepsis', 'cancer', 'tumor', 'tumour', 'chemo', 'chemotherapy', 'hiv', 'psychiatric', 'psychiatry', 'phq9', 'gad7', 'suicide', 'asthma', 'diabetes', 'insulin', 'hypertension', 'cardiology', 'cardiac', 'prenatal', 'postnatal', 'newborns', 'neonatal', 'obstetric', 'obstetrics', 'wellness', 'handoff', 'handoffs', 'vax', 'jab', 'jabs', 'inoculation', 'anamnesis', 'comorbidity', 'genetics',
  'dispensing', 'adherence', 'mealplan', 'enrollees', 'preauth', 'preauthorization', 'preauthorizations', 'priorauth', 'priorauths', 'caregap', 'caregaps', 'readmission', 'readmissions', 'discharged', 'inpatients', 'outpatients', 'donors', 'ccd', 'ccda', 'cda', 'oru', 'dx', 'icd10', 'soapnote', 'progressnote', 'therapies',
]);

/** Tables that a health care system shares with other trades; alone they are weak evidence. */
export const sharedTables: ReadonlySet<string> = new Set([
  'donor', 'claim', 'claims', 'appointment', 'appointments', 'appt', 'appts', 'visit', 'visits', 'case', 'cases', 'coverage', 'coverages', 'assessment', 'assessments', 'member', 'members', 'subscriber', 'subscribers', 'dependent', 'dependents', 'client', 'clients', 'resident', 'residents', 'observation', 'observations', 'condition', 'conditions',
  'procedure', 'procedures', 'result', 'results', 'note', 'notes', 'questionnaire', 'enrollment', 'enrollments', 'eligibility', 'eligibilities', 'consent', 'consents', 'reading', 'readings', 'measurement', 'measurements', 'screening', 'screenings', 'report', 'reports',
  'document', 'documents', 'attachment', 'attachments', 'study', 'studies', 'scan', 'scans', 'image', 'images', 'session', 'sessions', 'goal', 'goals', 'guarantor', 'family', 'participant', 'participants', 'order', 'orders', 'authorization', 'authorizations', 'episode', 'episodes', 'appeal', 'appeals', 'denial', 'evaluation', 'evaluations', 'journal', 'journals', 'household', 'households', 'response', 'responses', 'answer', 'answers', 'survey', 'surveys', 'person', 'people', 'persons', 'individual', 'individuals', 'subject', 'subjects', 'invoice', 'invoices', 'bill', 'bills', 'payment', 'payments', 'message', 'messages', 'thread', 'threads', 'submission', 'submissions', 'booking', 'bookings', 'plan', 'plans', 'record', 'records', 'profile', 'profiles', 'fhir', 'hl7', 'dicom', 'health', 'care', 'problem', 'problems', 'lab', 'labs', 'vaccine',
]);

/** Words that make a table a list anyone may read, or machinery: nothing in it is about a person in care. */
export const otherTables: ReadonlySet<string> = new Set([
  'audit', 'audits', 'auditlog', 'auditlogs', 'auditevent', 'auditevents', 'log', 'logs', 'catalog', 'catalogue', 'formulary', 'tariff', 'tariffs', 'codeset', 'codesystem', 'valueset', 'dictionary', 'lookup', 'lookups', 'template', 'templates', 'setting', 'settings', 'config', 'configs', 'configuration', 'feature', 'features', 'flag', 'flags', 'tenant', 'tenants',
  'migration', 'migrations', 'token', 'tokens', 'otp', 'otps', 'verification', 'verifications', 'invite', 'invites', 'invitation', 'invitations', 'preference', 'preferences', 'notification', 'notifications', 'role', 'roles', 'permission', 'permissions', 'grant', 'grants', 'job', 'jobs', 'queue', 'outbox', 'webhook', 'webhooks', 'schedule', 'schedules', 'slot', 'slots', 'room', 'rooms', 'bed', 'beds', 'ward', 'wards', 'department', 'departments', 'location', 'locations', 'country', 'countries', 'city', 'cities',
  'currency', 'language', 'product', 'products', 'article', 'articles', 'post', 'posts', 'blog', 'faq', 'news', 'review', 'reviews', 'rating', 'ratings', 'subscription', 'subscriptions', 'refreshtoken', 'blacklist', 'metric', 'metrics', 'stat', 'stats', 'statistics', 'counter', 'counters', 'sequence', 'sequences', 'idempotency', 'lock', 'locks', 'specialty', 'specialties', 'specialization', 'tag', 'tags', 'category', 'categories',
  'medicine', 'medicines', 'drug', 'drugs', 'loinc', 'icd', 'cpt', 'snomed', 'diseases', 'equipment', 'inventory', 'stock', 'availability', 'availabilities', 'holiday', 'holidays', 'shift', 'shifts', 'password', 'passwords', 'credential', 'credentials', 'apikey', 'apikeys', 'healthcheck', 'status', 'statuses', 'env', 'error', 'errors', 'key', 'keys', 'secret', 'secrets', 'url', 'urls', 'definition', 'definitions', 'schema', 'schemas', 'options', 'version', 'versions',
  'lot', 'lots', 'protocol', 'protocols', 'guideline', 'guidelines', 'trial', 'trials', 'site', 'sites', 'reference', 'references', 'range', 'ranges', 'limits', 'kit', 'kits', 'supply', 'supplies', 'brand', 'brands', 'manufacturer', 'manufacturers', 'supplier', 'suppliers', 'pricing', 'price', 'prices', 'fee', 'fees', 'rate', 'rates', 'network', 'networks', 'directory',
  'calendar', 'hours', 'center', 'centers', 'centre', 'course', 'courses', 'education', 'material', 'materials', 'library', 'program', 'programs', 'campaign', 'campaigns', 'measures', 'benchmark', 'benchmarks', 'mapping', 'mappings', 'crosswalk', 'terminology', 'concept', 'concepts', 'vocabulary', 'ontology', 'synonym', 'synonyms', 'ingredient', 'ingredients', 'interaction', 'interactions',
  'formularies', 'panel', 'panels', 'analyzer', 'analyzers', 'instrument', 'instruments', 'machine', 'machines', 'calibration', 'maintenance', 'dashboard', 'dashboards', 'kpi', 'kpis', 'tiers', 'tier', 'rule', 'rules', 'checklist', 'threshold', 'thresholds', 'announcement', 'announcements', 'banner', 'banners', 'widget', 'widgets', 'capacity', 'occupancy',
]);

/** Of the shared tables those that, in code which a HIPAA linter reads, hardly ever mean anything but care. */
export const likelyCareTables: ReadonlySet<string> = new Set(['participant', 'participants', 'appointment', 'appointments', 'appt', 'appts', 'visit', 'visits', 'claim', 'claims', 'case', 'cases', 'coverage', 'coverages', 'subscriber', 'subscribers', 'resident', 'residents', 'observation', 'observations', 'referral', 'referrals', 'condition', 'conditions', 'procedure', 'procedures', 'note', 'notes', 'eligibility', 'episode', 'episodes', 'assessment', 'assessments', 'screening', 'screenings', 'questionnaire', 'questionnaires', 'consent', 'consents', 'enrollment', 'enrollments', 'lab', 'labs', 'problem', 'problems', 'fhir', 'hl7', 'dicom', 'appeal', 'appeals', 'authorization', 'authorizations']);
