// ruleid: hipaa.javascript.no-phi-literals
const patient = { name: "Wilhelmina Fairweather", mrn: "20391847" };
// ruleid: hipaa.javascript.no-phi-literals
const record = "MRN-20391847";
// ruleid: hipaa.javascript.no-phi-literals
const provider = { npi: "2482913076" };
// ruleid: hipaa.javascript.no-phi-literals
const coverage = { member_id: "XQH 204 118 473" };
// ruleid: hipaa.javascript.no-phi-literals
const row = ["Wilhelmina Fairweather", "1951-08-23"];
// ruleid: hipaa.javascript.likely.no-phi-literals, hipaa.javascript.no-phi-literals
// 08:14:22 WARN duplicate record for Wilhelmina Fairweather DOB 1951-08-23
// ruleid: hipaa.javascript.no-phi-literals
const note = "Patient Wilhelmina Fairweather was diagnosed with asthma";
// ruleid: hipaa.javascript.no-phi-literals
const message = "PID|1||20391847||FAIRWEATHER^WILHELMINA";
// ruleid: hipaa.javascript.likely.no-phi-literals
const born = { birthDate: "1951-08-23" };
// ruleid: hipaa.javascript.likely.no-phi-literals
const home = { address: "4417 Larkspur Lane" };
// ok: hipaa.javascript.no-phi-literals
const quiet0 = { name: "Test Patient", ssn: "900-00-0001" };
// ok: hipaa.javascript.no-phi-literals
const quiet1 = /\d{3}-\d{2}-\d{4}/;
// ok: hipaa.javascript.no-phi-literals
const quiet2 = "123-45-6789";
// ok: hipaa.javascript.no-phi-literals
const quiet3 = { loinc: "4548-4" };
// ok: hipaa.javascript.no-phi-literals
const quiet4 = "2024-03-14";
// ok: hipaa.javascript.no-phi-literals
const quiet5 = { phone: "(503) 555-0142" };
// ok: hipaa.javascript.no-phi-literals
const quiet6 = "MRN-0000000";
// ok: hipaa.javascript.no-phi-literals
const quiet7 = "MRN-123456789";
// ok: hipaa.javascript.no-phi-literals
const quiet8 = { npi: "1234567893" };
// ok: hipaa.javascript.no-phi-literals
const quiet9 = { dob: "1980-01-01" };
// ok: hipaa.javascript.no-phi-literals
const quiet10 = ["Grace Period", "30 days"];
