package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Remains of uploads are swept after a crash; answered uploads stay. */
class SweepingTest {

  private static final Map<String, String> SOON =
      Map.of(
          "FINLEGO_INGRESS_BLOBS_ORPHANAGESECONDS", "5",
          "FINLEGO_INGRESS_BLOBS_SWEEPINTERVALSECONDS", "1");

  @Test
  void halfAnUploadAndABlobOfNoDocumentAreSweptAfterACrash() throws IOException {
    try (Stack stack = Stack.start(RunningStack.temporaryFolder(), SOON)) {
      Api system = Api.system(stack);
      String documents = "/internal/Clients/" + new Bank(system).client() + "/Documents";
      byte[] file = Upload.pdf(100_000);
      String document =
          system
              .upload(documents + "/upload", Upload.of("a.pdf", file), Map.of())
              .value()
              .path("id")
              .asString();
      Path blobs = stack.data().resolve("blobs");
      assertThat(files(blobs)).isEqualTo(1);
      byte[] form = Upload.of("b.pdf", Upload.pdf(8_000_000));
      try (Socket socket = Upload.begun(stack, system, documents + "/upload", form, 3_000_000)) {
        Await.until("the upload to begin", () -> files(blobs) == 2);
        assertThat(socket.isConnected()).isTrue();
        stack.kill();
      }
      Path orphan =
          blobs.resolve(UUID.randomUUID().toString()).resolve(UUID.randomUUID().toString());
      Files.createDirectories(orphan.getParent());
      Files.write(orphan, form);
      assertThat(files(blobs)).isEqualTo(3);

      stack.start();

      Await.until("what is left to be swept", () -> files(blobs) == 1);
      assertThat(Api.system(stack).bytes("GET", documents + "/" + document + "/download").body())
          .isEqualTo(file);
    }
  }

  private static long files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException | UncheckedIOException e) {
      return -1; // a file was deleted during the walk: walk again
    }
  }
}
