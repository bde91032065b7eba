from datetime import date
from typing import Optional

from django.db import models
from encrypted_model_fields.fields import EncryptedCharField
from peewee import CharField, DateField, Model as PeeweeModel
from pydantic import BaseModel
from sqlalchemy import Column, Date, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy_utils import StringEncryptedType
from sqlmodel import Field, SQLModel


# ruleid: hipaa.python.require-phi-encryption
class Patient(Base):
    __tablename__ = "patients"
    id = Column(Integer, primary_key=True)
    name = Column(String(100))
    ssn = Column(String(11), unique=True)
    date_of_birth = Column(Date)


# ruleid: hipaa.python.require-phi-encryption
class Enrollee(Base):
    __tablename__ = "enrollees"
    id: Mapped[int] = mapped_column(primary_key=True)
    medicare_number: Mapped[str] = mapped_column(String(11))


# ruleid: hipaa.python.require-phi-encryption
class Beneficiary(Base):
    __tablename__ = "beneficiaries"
    id: Mapped[int] = mapped_column(primary_key=True)
    birth_date: Mapped[date]


# ruleid: hipaa.python.require-phi-encryption
class Visit(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    diagnosis = db.Column(db.Text)


# ruleid: hipaa.python.require-phi-encryption
class MedicalRecord(models.Model):
    patient = models.ForeignKey("Person", on_delete=models.CASCADE)
    mrn = models.CharField(max_length=20)
    chief_complaint = models.TextField(
        blank=True,
        help_text="In the words of the person",
    )


# ruleid: hipaa.python.require-phi-encryption
class PatientProfile(models.Model):
    email = models.EmailField()
    phone = models.CharField(max_length=20)


# ruleid: hipaa.python.require-phi-encryption
class Member(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    ssn: str


# ruleid: hipaa.python.require-phi-encryption
class Resident(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    date_of_birth: date = Field(index=True)


# ruleid: hipaa.python.require-phi-encryption
class Newborn(PeeweeModel):
    mrn = CharField(unique=True)
    birth_date = DateField()


# ruleid: hipaa.python.table.require-phi-encryption
patients = Table(
    "patients",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("ssn", String(11)),
)

# ruleid: hipaa.python.table.require-phi-encryption
DDL = "CREATE TABLE patients (id INTEGER PRIMARY KEY, ssn TEXT, name TEXT)"
# ruleid: hipaa.python.table.require-phi-encryption
ADD = "ALTER TABLE patients ADD COLUMN date_of_birth DATE"


def create(cur):
    cur.execute(
        # ruleid: hipaa.python.table.require-phi-encryption
        """CREATE TABLE IF NOT EXISTS encounters (
            id SERIAL PRIMARY KEY,
            mrn VARCHAR(20) NOT NULL
        )
        """
    )


def upgrade():
    # ruleid: hipaa.python.table.require-phi-encryption
    op.add_column("patients", sa.Column("ssn", sa.String(11)))
    # ok: hipaa.python.table.require-phi-encryption
    op.add_column("patients", sa.Column("ssn_encrypted", sa.LargeBinary()))
    # ok: hipaa.python.table.require-phi-encryption
    op.add_column("patients", sa.Column("ward", sa.String(11)))


# ok: hipaa.python.require-phi-encryption
class SealedPatient(Base):
    __tablename__ = "sealed_patients"
    id = Column(Integer, primary_key=True)
    ssn = Column(StringEncryptedType(String, key), unique=True)
    date_of_birth = Column(
        StringEncryptedType(Date, key),
        nullable=False,
    )


# ok: hipaa.python.require-phi-encryption
class CipheredPatient(models.Model):
    ssn = EncryptedCharField(max_length=11)
    ssn_hash = models.CharField(max_length=64, db_index=True)


# ok: hipaa.python.require-phi-encryption
class BlobPatient(Base):
    __tablename__ = "blob_patients"
    ssn = Column("ssn_encrypted", LargeBinary)


# ok: hipaa.python.require-phi-encryption
class PatientIn(BaseModel):
    ssn: str
    date_of_birth: date


# ok: hipaa.python.require-phi-encryption
class PatientForm(forms.Form):
    ssn = forms.CharField(max_length=11)


# ok: hipaa.python.require-phi-encryption
class PatientSerializer(serializers.Serializer):
    ssn = serializers.CharField(max_length=11)


# ok: hipaa.python.require-phi-encryption
class Clinician(models.Model):
    full_name = models.CharField(max_length=100)
    email = models.EmailField()
    birth_date = models.DateField()


# ok: hipaa.python.require-phi-encryption
class Bed(Base):
    __tablename__ = "beds"
    id = Column(Integer, primary_key=True)
    ward = Column(String(20))
    notes = Column(Text)


# ok: hipaa.python.table.require-phi-encryption
SEALED = "CREATE TABLE patients (id INTEGER PRIMARY KEY, ssn_encrypted BYTEA)"
# ok: hipaa.python.table.require-phi-encryption
CODES = "CREATE TABLE icd_codes (code TEXT, title TEXT)"
# ok: hipaa.python.table.require-phi-encryption
STAFF = "CREATE TABLE staff (id INTEGER, birth_date DATE)"
