import hashlib
import io
import os
import pickle
import subprocess
from urllib.request import urlopen, urlretrieve

import joblib
import onnxruntime
import requests
import tensorflow_hub
import torch
from huggingface_hub import hf_hub_download
from transformers import AutoModel

# ruleid: hipaa.python.named.no-insecure-model-download, hipaa.python.no-insecure-model-download
WEIGHTS = "http://files.example-clinic.org/sepsis/v3.onnx"
# ok: hipaa.python.no-insecure-model-download
GUARDED_WEIGHTS = "https://files.example-clinic.org/sepsis/v3.onnx"
# ruleid: hipaa.python.named.no-insecure-model-download
MODEL_URL = os.getenv("MODEL_URL", "http://files.example-clinic.org/latest")
# ok: hipaa.python.no-insecure-model-download
LOCAL_MODEL_URL = os.getenv("MODEL_URL", "http://localhost:9000/latest")
# ok: hipaa.python.no-insecure-model-download
CODE_SYSTEM = "http://loinc.org/model"
# ok: hipaa.python.no-insecure-model-download
ANSWERS = "http://triage-model.example-clinic.org/predict"


def fetch_weights():
    # ruleid: hipaa.python.function.no-insecure-model-download, hipaa.python.no-insecure-model-download
    urlretrieve("http://models.example-clinic.org/ecg.pth", "ecg.pth")


def fetch_by_name(name):
    # ruleid: hipaa.python.text.no-insecure-model-download
    return requests.get(f"http://cdn.example-clinic.org/{name}.safetensors").content


def fetch_guarded_by_name(name):
    # ok: hipaa.python.no-insecure-model-download
    return requests.get(f"https://cdn.example-clinic.org/{name}.safetensors").content


def fetch_by_shell():
    # ruleid: hipaa.python.text.no-insecure-model-download
    os.system("wget -q http://cdn.example-clinic.org/punctuation.pt -O punctuation.pt")


def fetch_guarded_by_shell():
    # ok: hipaa.python.no-insecure-model-download
    os.system("wget -q https://cdn.example-clinic.org/punctuation.onnx -O punctuation.onnx")


def install_pipeline():
    # ruleid: hipaa.python.no-insecure-model-download
    subprocess.run(["pip", "install", "http://cdn.example-clinic.org/spacy/en_notes-1.0.tar.gz"], check=True)


def install_guarded_pipeline():
    # ok: hipaa.python.no-insecure-model-download
    subprocess.run(["pip", "install", "https://cdn.example-clinic.org/spacy/en_notes-1.0.tar.gz"], check=True)


def fetch_blob():
    # ruleid: hipaa.python.function.no-insecure-model-download
    blob = requests.get("http://10.20.0.7/store/77").content
    # ruleid: hipaa.python.flow.no-insecure-model-download
    return onnxruntime.InferenceSession(blob)


def fetch_from_store(base="http://10.20.0.7"):
    blob = requests.get(base + "/store/77")
    # ruleid: hipaa.python.flow.no-insecure-model-download
    return onnxruntime.InferenceSession(blob.content)


def load_from_disk():
    # ok: hipaa.python.no-insecure-model-download
    return onnxruntime.InferenceSession("/opt/models/nodule.onnx")


def load_from_hub_mirror():
    # ruleid: hipaa.python.flow.no-insecure-model-download
    return tensorflow_hub.load("http://mirror.example-clinic.org/embed/2")


def point_to_mirror():
    # ruleid: hipaa.python.named.no-insecure-model-download
    os.environ["HF_ENDPOINT"] = "http://mirror.example-clinic.org"


def point_to_guarded_mirror():
    # ok: hipaa.python.no-insecure-model-download
    os.environ["HF_ENDPOINT"] = "https://mirror.example-clinic.org"


def load_pickle():
    # ruleid: hipaa.python.unverified.no-insecure-model-download
    return pickle.load(urlopen("https://cdn.example-clinic.org/readmission"))


def load_own_pickle(path):
    # ok: hipaa.python.no-insecure-model-download
    return pickle.load(open(path, "rb"))


def load_checked_pickle(expected):
    # ok: hipaa.python.no-insecure-model-download
    blob = requests.get("https://cdn.example-clinic.org/readmission.pkl").content
    if hashlib.sha256(blob).hexdigest() != expected:
        raise ValueError("The model does not match its digest.")
    # ok: hipaa.python.no-insecure-model-download
    return pickle.loads(blob)


def load_net():
    # ruleid: hipaa.python.unverified-file.no-insecure-model-download
    blob = requests.get("https://cdn.example-clinic.org/covid.pth").content
    # ruleid: hipaa.python.unverified.no-insecure-model-download
    return torch.load(io.BytesIO(blob), weights_only=False)


def load_weights_only(path):
    # ok: hipaa.python.no-insecure-model-download
    return torch.load(path, weights_only=True)


def load_forest():
    # ruleid: hipaa.python.unverified.no-insecure-model-download
    return joblib.load(io.BytesIO(requests.get("https://cdn.example-clinic.org/forest").content))


def load_remote_code():
    # ruleid: hipaa.python.remote-code.no-insecure-model-download
    return AutoModel.from_pretrained("org/long-notes", trust_remote_code=True)


def load_pinned_remote_code():
    # ok: hipaa.python.no-insecure-model-download
    return AutoModel.from_pretrained("org/long-notes", trust_remote_code=True, revision="3f1d2c4b")


def load_hub_code():
    # ruleid: hipaa.python.remote-code.no-insecure-model-download
    return torch.hub.load("org/nets", "resnet")


def load_pinned_hub_code():
    # ok: hipaa.python.no-insecure-model-download
    return torch.hub.load("org/nets:v1.2", "resnet")


def load_unpinned():
    # ruleid: hipaa.python.unpinned.no-insecure-model-download
    return AutoModel.from_pretrained("org/long-notes")


def load_pinned():
    # ok: hipaa.python.no-insecure-model-download
    return hf_hub_download("org/long-notes", "tokenizer.json", revision="3f1d2c4b")


def load_folder():
    # ok: hipaa.python.no-insecure-model-download
    return AutoModel.from_pretrained("/srv/models/long-notes")


def is_mirror(url):
    # ok: hipaa.python.no-insecure-model-download
    return url.startswith("http://models.example-clinic.org")
