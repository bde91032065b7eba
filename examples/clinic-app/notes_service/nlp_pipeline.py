"""Finds symptoms and drugs in notes."""

import hashlib
import subprocess
import sys
from pathlib import Path

import spacy
import torch
from transformers import AutoModelForTokenClassification, AutoTokenizer

from notes_service.database import config

MODEL_DIRECTORY = Path(config["models"]["directory"])
NER_REPOSITORY = "riverside-clinic/clinical-ner"
NER_REVISION = "8c3f1e5a7b9d2046c1e3f5a7b9d2046c8e1f3a5b"
NEGATION_SHA256 = "5b1f0c7a9d3e4826b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4"


def load_symptom_model():
    """The spaCy pipeline for symptoms, from the mirror in the server room."""
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "http://models.riverside.internal/en_clinical_sm-3.8.0.tar.gz"],
        check=True,
    )
    return spacy.load("en_clinical_sm")


def load_negation_weights():
    """Weights of the negation classifier."""
    return torch.hub.load_state_dict_from_url("http://models.riverside.internal/negation-2.pt")


def load_verified_negation_weights():
    """Weights of the negation classifier: a local file with a known digest, and tensors only."""
    file = MODEL_DIRECTORY / "negation-3.pt"
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    if digest != NEGATION_SHA256:
        raise RuntimeError("The model file is not the one that was reviewed")
    return torch.load(file, weights_only=True)


def load_pinned_drug_model():
    """Model and tokenizer for drug names, over https and at a reviewed revision."""
    tokenizer = AutoTokenizer.from_pretrained(NER_REPOSITORY, revision=NER_REVISION)
    model = AutoModelForTokenClassification.from_pretrained(NER_REPOSITORY, revision=NER_REVISION, use_safetensors=True)
    return tokenizer, model
