/** Extensions that only model weights have. */
export const modelExtensions: ReadonlySet<string> = new Set(['onnx', 'ort', 'pt', 'pth', 'pkl', 'pickle', 'joblib', 'h5', 'hdf5', 'keras', 'pb', 'tflite', 'gguf', 'ggml', 'safetensors', 'ckpt', 'mlmodel', 'mlpackage', 'caffemodel', 'npz', 'npy', 'pmml', 'torchscript', 'llamafile', 'engine', 'mar', 'weights', 'dlc', 'rds', 'nemo', 'task', 'spacy', 'sav', 'cbm', 'ubj']);

/** Extensions that also other files have: a model only where the address or the holder says so. */
export const sharedModelExtensions: ReadonlySet<string> = new Set(['bin', 'json', 'txt', 'zip', 'tar', 'gz', 'tgz', 'whl', 'model', 'dat', 'wasm', 'pbtxt', 'xml', 'mmproj', 'data', 'git']);

/** Formats whose loading can run code the file brings along: Python pickles and what wraps them, HDF5 with Lambda layers, R data. */
export const executableExtensions: ReadonlySet<string> = new Set(['pkl', 'pickle', 'pt', 'pth', 'bin', 'joblib', 'ckpt', 'mar', 'nemo', 'sav', 'h5', 'hdf5', 'keras', 'npy', 'npz', 'rds', 'whl']);

/** File names that go with weights. */
export const modelFileNames: ReadonlySet<string> = new Set(['model.json', 'tokenizer.json', 'tokenizer_config.json', 'vocab.txt', 'vocab.json', 'merges.txt', 'special_tokens_map.json', 'weights.bin', 'pytorch_model.bin', 'config.json', 'generation_config.json', 'sentencepiece.model', 'spiece.model', 'tokenizer.model', 'model_quantized.onnx', 'weights_manifest.json', 'group1-shard1of1.bin']);

/** Words in an address or a name that say it is about a model. */
export const modelWords: ReadonlySet<string> = new Set(['model', 'models', 'weights', 'weight', 'checkpoint', 'checkpoints', 'tokenizer', 'tokenizers', 'embedding', 'embeddings', 'onnx', 'tfjs', 'tensorflow', 'torch', 'pytorch', 'huggingface', 'hf', 'transformers', 'bert', 'llm', 'llama', 'whisper', 'lora', 'spacy', 'scispacy', 'sklearn', 'keras', 'classifier', 'ner', 'gguf', 'ml', 'mlmodel', 'predictor', 'nlp', 'vocab', 'ggml', 'unet', 'resnet', 'yolo', 'densenet', 'mobilenet']);

/** Words in an address that say it is asked for answers, not for the file. */
export const inferenceWords: ReadonlySet<string> = new Set(['predict', 'prediction', 'predictions', 'infer', 'inference', 'score', 'invocations', 'chat', 'completions', 'generate', 'docs', 'health', 'metrics', 'status', 'card', 'readme', 'schema', 'list', 'api', 'svg', 'png', 'icons']);

/** Calls that load a model from the address they are given, by last name. */
export const modelLoaders: ReadonlySet<string> = new Set(['loadLayersModel', 'loadGraphModel', 'loadFrozenModel', 'loadSavedModel', 'loadModel', 'loadTFLiteModel', 'loadWeights', 'loadTokenizer', 'from_pretrained', 'fromPretrained', 'createFromModelPath', 'createFromOptions', 'neuralNetwork', 'loadFromUri', 'loadFromUrl', 'downloadModel', 'fetchModel', 'loadOnnxModel', 'browserHTTPRequest', 'http', 'loadBundle', 'createFromUrl', 'loadModelFromUrl', 'reload', 'createModel']);

/** Modules whose `pipeline` and `from_pretrained` fetch a repository of a model hub. */
export const hubModules: readonly string[] = ['@huggingface/transformers', '@xenova/transformers', '@huggingface/hub'];
