"""One engine for the process; the server's certificate is checked against the clinic's CA."""

from pathlib import Path

import yaml
from sqlalchemy import URL, create_engine

from notes_service.secrets_manager import load_secrets

config = yaml.safe_load((Path(__file__).parent.parent / "config" / "service.yaml").read_text())
secrets = load_secrets()

engine = create_engine(
    URL.create(
        "postgresql+psycopg",
        username=secrets["database_user"],
        password=secrets["database_password"],
        host=config["database"]["host"],
        port=config["database"]["port"],
        database=config["database"]["name"],
    ),
    connect_args={"sslmode": "verify-full", "sslrootcert": config["tls"]["partnerCaFile"]},
    pool_pre_ping=True,
)
