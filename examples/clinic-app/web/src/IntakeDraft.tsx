import { useEffect, useState } from 'react';
import { encryptDraft } from './draft-cipher.js';

export interface PatientDraft {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  insuranceMemberId: string;
  symptoms: string;
}

const emptyDraft: PatientDraft = { firstName: '', lastName: '', dateOfBirth: '', insuranceMemberId: '', symptoms: '' };

/** Keeps the form over a reload. */
export function useIntakeDraft() {
  const [draft, setDraft] = useState<PatientDraft>(emptyDraft);

  useEffect(() => {
    localStorage.setItem('intake-draft', JSON.stringify(draft));
  }, [draft]);

  return { draft, setDraft };
}

/** Keeps the form over a reload, encrypted with a key that only lives as long as the session. */
export function useEncryptedIntakeDraft(key: CryptoKey) {
  const [draft, setDraft] = useState<PatientDraft>(emptyDraft);

  useEffect(() => {
    let isCurrent = true;
    void encryptDraft(draft, key).then((encrypted) => {
      if (isCurrent) sessionStorage.setItem('intake-draft', encrypted);
    });
    return () => {
      isCurrent = false;
    };
  }, [draft, key]);

  return { draft, setDraft };
}

export function SymptomsField({ draft, onChange }: { draft: PatientDraft; onChange: (draft: PatientDraft) => void }) {
  return (
    <label>
      What brings you here?
      <textarea value={draft.symptoms} onChange={(event) => onChange({ ...draft, symptoms: event.target.value })} />
    </label>
  );
}
