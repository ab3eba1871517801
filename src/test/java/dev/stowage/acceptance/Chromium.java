package dev.stowage.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A browser without a window and without a network, driven by its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_SECONDS = 120;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    /** The program, where it is installed. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Chromium(Path program) throws Exception {
        profile = Files.createTempDirectory("chromium-");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "--window-size=1280,900",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), new Messages())
                .get(MOST_SECONDS, TimeUnit.SECONDS);
    }

    /** What the browser says on its standard error; what follows is read and dropped, so that it never waits for us. */
    private URI address() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("DevTools listening on ")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("Chromium ended before it listened");
        }
        Thread drain = new Thread(() -> lines.lines().forEach(said -> {}), "chromium-stderr");
        drain.setDaemon(true);
        drain.start();
        return URI.create(line.substring("DevTools listening on ".length()));
    }

    /** Opens a file in a tab of its own and waits until it is loaded. */
    Tab open(Path file, boolean scripts) throws Exception {
        String target = send("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        Tab tab = new Tab(session);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.send(domain + ".enable", Map.of());
        }
        tab.send("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        tab.send("Page.navigate", Map.of("url", file.toUri().toString()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (tab.events("Page.loadEventFired").isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(file + " does not load");
            }
            Thread.sleep(20);
        }
        return tab;
    }

    private JsonNode send(String session, String method, Map<String, Object> parameters) throws Exception {
        int id = next.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(message), true).get(MOST_SECONDS, TimeUnit.SECONDS);
        JsonNode said = answer.get(MOST_SECONDS, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // a process of it that is still going down may write once more; the folder is temporary
        }
    }

    /** A page that is open. */
    final class Tab {
        private final String session;

        private Tab(String session) {
            this.session = session;
        }

        private JsonNode send(String method, Map<String, Object> parameters) throws Exception {
            return Chromium.this.send(session, method, parameters);
        }

        private List<JsonNode> events(String method) {
            return events.stream()
                    .filter(event -> event.path("sessionId").asText().equals(session))
                    .filter(event -> event.path("method").asText().equals(method))
                    .map(event -> event.get("params"))
                    .toList();
        }

        /** The value of an expression, or of the promise that it is. */
        JsonNode evaluate(String expression) throws Exception {
            JsonNode result = send(
                    "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
            if (result.has("exceptionDetails")) {
                throw new IllegalStateException(result.get("exceptionDetails").toString());
            }
            return result.path("result").path("value");
        }

        /** What the console shows as errors or warnings, and exceptions, and dialogs that opened. */
        List<String> complaints() {
            List<String> complaints = new ArrayList<>();
            events("Runtime.exceptionThrown").forEach(event -> complaints.add(event.toString()));
            events("Page.javascriptDialogOpening").forEach(event -> complaints.add(event.toString()));
            events("Log.entryAdded").stream()
                    .filter(event -> !event.path("entry").path("level").asText().matches("verbose|info"))
                    .forEach(event -> complaints.add(event.toString()));
            events("Runtime.consoleAPICalled").stream()
                    .filter(event -> event.path("type").asText().matches("error|warning|assert"))
                    .forEach(event -> complaints.add(event.toString()));
            return complaints;
        }

        /** Addresses that were asked for, but for what stands in the page itself. */
        List<String> requests() {
            return events("Network.requestWillBeSent").stream()
                    .map(event -> event.path("request").path("url").asText())
                    .filter(address -> !address.startsWith("data:"))
                    .toList();
        }

        /** What it prints, as PDF, on the paper that its style sheet asks for. */
        byte[] print() throws Exception {
            return java.util.Base64.getDecoder()
                    .decode(send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                            .get("data")
                            .asText());
        }
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    take(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(JsonNode message) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.path("id").asInt());
            if (answer != null) {
                answer.complete(message);
            } else {
                events.add(message);
            }
        }
    }
}
