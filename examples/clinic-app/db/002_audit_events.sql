-- Who did what to which record, when, with which outcome and for what purpose.
CREATE TABLE audit_events (
  seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor          uuid NOT NULL,
  resource       text NOT NULL,
  action         text NOT NULL,
  outcome        text NOT NULL,
  purpose_of_use text NOT NULL,
  occurred_at    timestamptz NOT NULL DEFAULT now(),
  previous_hash  bytea NOT NULL,
  hash           bytea NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only';
END;
$$;

CREATE TRIGGER audit_events_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

REVOKE UPDATE, DELETE, TRUNCATE ON audit_events FROM clinic_app;
