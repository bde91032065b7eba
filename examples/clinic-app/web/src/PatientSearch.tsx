import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';

interface Match {
  id: string;
  displayName: string;
}

function useSearchForm() {
  const [lastName, setLastName] = useState('');
  const [dateOfBirth, setDateOfBirth] = useState('');
  const fields = (
    <>
      <input aria-label="Last name" value={lastName} onChange={(event) => setLastName(event.target.value)} />
      <input aria-label="Date of birth" type="date" value={dateOfBirth} onChange={(event) => setDateOfBirth(event.target.value)} />
      <button type="submit">Search</button>
    </>
  );
  return { lastName, dateOfBirth, fields };
}

export function PatientSearch() {
  const { lastName, dateOfBirth, fields } = useSearchForm();
  const navigate = useNavigate();

  async function search(event: FormEvent) {
    event.preventDefault();
    const response = await fetch(`/api/patients/search?lastName=${encodeURIComponent(lastName)}&dob=${dateOfBirth}`);
    const matches: Match[] = await response.json();
    if (matches.length === 0) navigate(`/patients/new?lastName=${lastName}&dateOfBirth=${dateOfBirth}`);
    else navigate(`/patients/${matches[0].id}`);
  }

  return <form onSubmit={search}>{fields}</form>;
}

/** The same search with the terms in the body, and nothing but a key in the address bar. */
export function PrivatePatientSearch() {
  const { lastName, dateOfBirth, fields } = useSearchForm();
  const navigate = useNavigate();

  async function search(event: FormEvent) {
    event.preventDefault();
    const response = await fetch('/api/patients/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ lastName, dateOfBirth }),
    });
    const matches: Match[] = await response.json();
    if (matches.length === 0) navigate('/patients/new', { state: { lastName, dateOfBirth } });
    else navigate(`/patients/${matches[0].id}`);
  }

  return <form onSubmit={search}>{fields}</form>;
}
