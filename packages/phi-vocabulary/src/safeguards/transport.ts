/** Hosts of code systems and namespaces: their `http:` addresses are names, nobody connects to them. */
export const namespaceHosts: readonly string[] = ['hl7.org', 'terminology.hl7.org', 'fhir.org', 'loinc.org', 'snomed.info', 'unitsofmeasure.org', 'nucc.org', 'w3.org', 'schema.org', 'xmlns.com', 'purl.org', 'ihe.net', 'dicom.nema.org', 'nlm.nih.gov', 'cms.gov', 'ama-assn.org', 'schemas.xmlsoap.org', 'schemas.microsoft.com', 'schemas.openxmlformats.org', 'ns.adobe.com', 'json-schema.org', 'whatwg.org', 'apache.org', 'opensource.org', 'gnu.org', 'mozilla.org', 'ietf.org', 'iso.org', 'icd10data.com', 'who.int', 'smarthealthit.org', 'cdisc.org', 'bioontology.org', 'orpha.net', 'ohdsi.org', 'fhir.de', 'nhs.uk', 'hl7.eu', 'medplum.com', 'openehr.org', 'ontology.health', 'ns.electronichealth.net.au', 'tempuri.org', 'springframework.org', 'java.sun.com', 'oasis-open.org', 'opengis.net', 'inkscape.org', 'sodipodi.sourceforge.net', 'creativecommons.org', 'ogp.me', 'rdfs.org', 'xml.org'];

/** Words in a path that say an address names a definition. */
export const namespacePath = /StructureDefinition|CodeSystem|ValueSet|NamingSystem|SearchParameter|OperationDefinition|\/sid\/|\/xmlns|\/schemas?\/|\/ns\/|\/identity\/claims\/|DTD|\.xsd$|\.dtd$/i;

/** Members under which FHIR and XML keep names, not addresses. */
export const namespaceKeys: ReadonlySet<string> = new Set(['system', 'profile', 'valueset', 'codesystem', 'fullurl', 'canonical', 'definition', 'definitioncanonical', 'instantiatescanonical', 'xmlns', 'namespace', 'ns', 'type', 'typeuri', 'schema', '$schema', '$id', 'origin', 'origins', 'allowedorigins', 'cors', 'issuer', 'audience', 'aud', 'iss', 'placeholder', 'example', 'description', 'homepage', 'license', 'href', 'help', 'docs', 'pattern', 'format', 'redirecturi', 'redirect_uri', 'referer', 'referrer', 'identifiersystem', 'coding', 'reference', 'contact', 'termsofservice', 'message', 'sameas', '@context', 'context', 'whitelist', 'allowlist', 'oid']);

/** Members and variables that hold where requests go. */
export const endpointKeys: ReadonlySet<string> = new Set(['baseurl', 'base', 'prefixurl', 'apiurl', 'api', 'apibase', 'apibaseurl', 'endpoint', 'endpointurl', 'endpoints', 'fhirurl', 'fhirbaseurl', 'fhirserver', 'fhirbase', 'fhirserverurl', 'serverurl', 'server', 'serviceurl', 'service', 'url', 'uri', 'host', 'gateway', 'gatewayurl', 'backendurl', 'backend', 'iss', 'tokenurl', 'wsurl', 'socketurl', 'websocketurl', 'brokerurl', 'broker', 'connectionstring', 'databaseurl', 'dburl', 'mongourl', 'mongouri', 'redisurl', 'webhookurl', 'webhook', 'callbackurl', 'target', 'upstream', 'proxy', 'destination', 'remote', 'rooturl', 'hosturl', 'emrurl', 'ehrurl', 'baseuri', 'node', 'nodes', 'servers', 'address', 'wsdl']);

/** Words in an address, a name or a path that say PHI goes there. */
export const carePlaceWords: ReadonlySet<string> = new Set(['patient', 'patients', 'fhir', 'hl', 'hl7', 'ehr', 'emr', 'clinic', 'clinical', 'health', 'healthcare', 'hospital', 'claim', 'claims', 'chart', 'charts', 'vitals', 'vital', 'lab', 'labs', 'care', 'medical', 'medicare', 'medicaid', 'med', 'rx', 'pharmacy', 'prescription', 'prescriptions', 'payer', 'payerhub', 'dicom', 'pacs', 'telehealth', 'encounter', 'encounters', 'appointment', 'appointments', 'observation', 'observations', 'diagnosis', 'referral', 'referrals', 'eligibility', 'intake', 'adt', 'oru', 'orm', 'mllp', 'epic', 'cerner', 'openmrs', 'hapi', 'records', 'phi', 'immunization', 'medication', 'medications', 'discharge', 'triage', 'ward', 'nurse', 'monitor', 'radiology', 'imaging', 'ccda', 'beneficiary', 'member', 'members', 'edi', 'x12', 'cases', 'triagekit', 'hie', 'immunizations', 'lis', 'ris', 'pathology', 'results', 'bedside', 'hospice', 'rehab', 'therapy', 'oncology', 'cardiology', 'telemetry', 'ecg', 'cgm', 'glucose', 'infusion', 'ventilator', 'surgery', 'maternity', 'dialysis', 'psychiatry', 'counseling', 'caregiver', 'nursing', 'scans', 'mri', 'xray', 'symptom', 'symptoms', 'allergy', 'allergies', 'vaccine', 'vaccination', 'admission', 'admissions', 'wellness', 'dental', 'ehealth', 'ambulance', 'wards', 'clinics', 'hospitals']);

/** Schemes in clear text, and the scheme that guards the same protocol. */
export const clearSchemes: Readonly<Record<string, string>> = { http: 'https', ws: 'wss', ftp: 'ftps', mllp: 'mllps', redis: 'rediss', amqp: 'amqps', mqtt: 'mqtts', mongodb: 'mongodb with tls=true', ldap: 'ldaps', telnet: 'ssh', tcp: 'tls', hl7: 'mllps', postgres: 'sslmode=verify-full', postgresql: 'sslmode=verify-full', mysql: 'ssl', mariadb: 'ssl', nats: 'tls', stomp: 'stomps', rtmp: 'rtmps', smtp: 'smtps' };

/** Schemes whose client talks TLS, or may, unless the address says otherwise. */
export const negotiatedSchemes: ReadonlySet<string> = new Set(['postgres', 'postgresql', 'mysql', 'mariadb', 'smtp', 'tcp', 'nats']);

/** Options that switch the check of the other side's certificate off, with the value that does. */
export const verificationSwitches: ReadonlyMap<string, boolean> = new Map([
  ...['rejectUnauthorized', 'strictSSL', 'sslValidate', 'sslVerify', 'verifyCertificate', 'ssl_verify', 'verify_ssl', 'verifySsl', 'validateCertificate', 'sslVerification', 'verifyTls', 'verifyTLS', 'verifySSL', 'tlsRejectUnauthorized', 'sslRejectUnauthorized', 'strictHostKeyChecking'].map((name): [string, boolean] => [name, false]),
  ...['tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames', 'tlsInsecure', 'insecureSkipVerify', 'trustServerCertificate', 'ignoreHTTPSErrors', 'acceptInvalidCertificates', 'allowSelfSigned', 'ignoreTLS', 'ignoreSSL', 'checkServerIdentityDisabled', 'insecureSkipTlsVerify', 'skipTlsVerify', 'skipTLSVerify', 'skipSslVerification', 'disableSslVerification', 'disableTlsVerification', 'allowUnauthorized', 'trustAllCertificates', 'trustAllCerts', 'ignoreCertificateErrors', 'ignoreCertErrors', 'ignoreSslErrors', 'allowInvalidCertificates', 'tlsSkipVerify', 'insecureTls', 'insecureTLS', 'insecureHTTPParser'].map((name): [string, boolean] => [name, true]),
]);

/** Switches that only a test browser has. */
export const browserTestSwitches: ReadonlySet<string> = new Set(['ignoreHTTPSErrors', 'insecureHTTPParser']);

/** Options that switch TLS itself off for a connection. */
export const tlsSwitches: ReadonlySet<string> = new Set(['ssl', 'tls', 'useSSL', 'useTLS', 'useSsl', 'useTls', 'enableSSL', 'enableTLS', 'sslEnabled', 'tlsEnabled', 'encrypt', 'useHttps', 'https', 'secureConnection']);

/** Protocol versions that RFC 8996 and RFC 7568 forbid. */
export const oldProtocols: ReadonlySet<string> = new Set(['TLSv1', 'TLSv1.0', 'TLSv1.1', 'SSLv3', 'SSLv2', 'TLSv1_method', 'TLSv1_1_method', 'SSLv3_method', 'SSLv23_method', 'TLSv1_client_method', 'TLSv1_1_client_method', 'TLSv1_server_method', 'TLSv1_1_server_method']);

/** Clients that open clear-text FTP or HL7 connections unless told. */
export const clearFtpModules: readonly string[] = ['basic-ftp', 'ftp', 'jsftp', 'promise-ftp', 'ftp-srv'];
