class M {
    // ruleid: hipaa.java.no-insecure-model-download
    static final String MODEL_URL = "http://models.example.org/ner.onnx";
    // ok: hipaa.java.no-insecure-model-download
    static final String OK = "https://models.example.org/ner.onnx";
    // ruleid: hipaa.java.named.no-insecure-model-download
    static final String modelBase = "http://artifacts.example-clinic.org/v2";
    void a() throws Exception {
        // ruleid: hipaa.java.no-insecure-model-download
        new URL("http://cdn.example.org/weights/triage.pt").openStream();
        // ruleid: hipaa.java.no-insecure-model-download
        Runtime.getRuntime().exec("wget http://cdn.example.org/triage.onnx -O /tmp/m");
        // ruleid: hipaa.java.no-insecure-model-download
        Criteria.builder().optModelUrls("http://djl.example.org/resnet.zip").build();
        // ok: hipaa.java.no-insecure-model-download
        new URL("http://localhost:8080/model.onnx");
        // ok: hipaa.java.no-insecure-model-download
        new URL("https://cdn.example.org/triage.onnx");
        // ruleid: hipaa.java.named.no-insecure-model-download, hipaa.java.no-insecure-model-download
        String u = "http://files.example.org/" + name + ".onnx";
        // ruleid: hipaa.java.no-insecure-model-download
        new ProcessBuilder("curl", "-O", "http://cdn.example.org/llama.gguf");
    }
    void beds() {
        // ok: hipaa.java.no-insecure-model-download
        rest.getForObject("http://wards.example.org/beds", String.class);
        // ok: hipaa.java.no-insecure-model-download
        String space = "http://www.w3.org/2000/svg";
        // ok: hipaa.java.no-insecure-model-download
        String modelName = "triage";
    }
    void paths() {
        // ok: hipaa.java.no-insecure-model-download
        String modelPath = "/opt/models/triage.onnx";
        // ok: hipaa.java.no-insecure-model-download
        if (address.startsWith("http://models.example.org/ner.onnx")) refuse();
        // ok: hipaa.java.no-insecure-model-download
        String weights = "https://weights.example.org/v2";
        // ok: hipaa.java.no-insecure-model-download
        String zip = "https://cdn.example.org/triage.zip";
    }
    void unverified() {
        // ruleid: hipaa.java.unverified.no-insecure-model-download
        fetch("https://cdn.example.org/triage.pt");
        // ruleid: hipaa.java.unverified.no-insecure-model-download
        fetch("https://cdn.example.org/triage.pkl");
    }
    void loadModel() {
        // ruleid: hipaa.java.named.no-insecure-model-download
        byte[] b = fetch("http://cdn.example.org/download/7");
        OrtSession s = env.createSession(b);
    }
    void parts() throws Exception {
        // ruleid: hipaa.java.parts.no-insecure-model-download
        URL spindle = new URL("http", "cdn.example.org", "/files/spindle-cnn.h5");
        // ok: hipaa.java.parts.no-insecure-model-download
        URL sealed = new URL("https", "cdn.example.org", "/files/spindle-cnn.h5");
        // ok: hipaa.java.parts.no-insecure-model-download
        URL leaflet = new URL("http", "cdn.example.org", "/files/leaflet.pdf");
        // ruleid: hipaa.java.parts.no-insecure-model-download
        URI built = UriComponentsBuilder.newInstance().scheme("http").host("cdn.example.org").path("/files/spindle.onnx").build().toUri();
        // ok: hipaa.java.parts.no-insecure-model-download
        URI news = UriComponentsBuilder.newInstance().scheme("http").host("cdn.example.org").path("/files/news.html").build().toUri();
    }
}
