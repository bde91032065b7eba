"""Tables of the notes service."""

from sqlalchemy import Date, LargeBinary, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from notes_service.field_crypto import decrypt_field, encrypt_field


class Base(DeclarativeBase):
    pass


class EncryptedString(TypeDecorator):
    """A string that is encrypted on its way to the database and decrypted on its way back."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else encrypt_field(value)

    def process_result_value(self, value, dialect):
        return None if value is None else decrypt_field(value)


class TransferPatient(Base):
    """A patient who comes from another clinic."""

    __tablename__ = "transfer_patients"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    last_name: Mapped[str] = mapped_column(String(80))
    date_of_birth = mapped_column(Date)
    ssn: Mapped[str] = mapped_column(String(11))
    email: Mapped[str] = mapped_column(String(200))


class EncryptedTransferPatient(Base):
    """A patient who comes from another clinic, with sealed identifiers."""

    __tablename__ = "encrypted_transfer_patients"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    last_name: Mapped[str] = mapped_column(EncryptedString)
    date_of_birth: Mapped[str] = mapped_column(EncryptedString)
    ssn: Mapped[str] = mapped_column(EncryptedString)
    email: Mapped[str] = mapped_column(EncryptedString)
