package io.finlego.ingress.client.blob;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A real S3 server (S3Proxy) in its own JVM, with its objects in memory. */
final class S3Server implements AutoCloseable {

  static final String ACCESS_KEY = "finlego-test";
  static final String SECRET_KEY = "only-for-tests";

  private static final Path CLASS_PATH = Path.of("target", "s3-server.classpath");

  private final Process process;
  private final URI endpoint;

  private S3Server(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static S3Server start(Path folder) throws IOException {
    URI endpoint = URI.create("http://127.0.0.1:" + freePort());
    Path settings =
        Files.writeString(
            folder.resolve("s3.properties"),
            """
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            s3proxy.endpoint=%s
            jclouds.provider=transient-nio2
            jclouds.identity=x
            jclouds.credential=x
            """
                .formatted(ACCESS_KEY, SECRET_KEY, endpoint));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                Files.readString(CLASS_PATH).strip(),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3.log").toFile())
            .start();
    S3Server server = new S3Server(process, endpoint);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(server::answers);
    return server;
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private boolean answers() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("The S3 server did not start.");
    }
    try {
      return ((HttpURLConnection) endpoint.toURL().openConnection()).getResponseCode() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
