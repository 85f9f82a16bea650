package io.finlego.ingress.client.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.TestKeys;
import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import io.finlego.ingress.client.blob.Staging;
import io.finlego.kernel.DocumentSize;
import io.finlego.kernel.Sha256;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Large files of fast callers leave other requests their share of the processors. */
class FairFilesTest {

  private static final int LARGE = (int) DocumentSize.BYTES_MAX;

  @TempDir private Path folder;

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final ClientKey key = TestKeys.client();

  @Test
  void uploadsLetAnotherRequestRun() throws Exception {
    FileSealer sealer = ingress.bean(FileSealer.class);
    Staging staging = ingress.bean(Staging.class);
    byte[] file = SomeFile.pdf(LARGE);

    anotherRequestRunsBeside(
        () -> staging.delete(sealer.stage(key, "a.pdf", new ByteArrayInputStream(file)).path()));
  }

  @Test
  void downloadsLetAnotherRequestRun() throws Exception {
    DownloadWriter writer = ingress.bean(DownloadWriter.class);
    DocumentRow row = storedDocument();

    anotherRequestRunsBeside(
        () ->
            writer.write(
                row, "a.png", key, new MockHttpServletRequest("GET", "/"), new FastCaller()));
    ingress.bean(BlobStore.class).delete(row.blob());
  }

  private interface Work {
    void run() throws Exception;
  }

  /**
   * Does the work in more virtual threads than there are processors. Checks that another thread
   * runs before the first of them is done.
   */
  private static void anotherRequestRunsBeside(Work work) throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    CountDownLatch begun = new CountDownLatch(processors);
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> crowd = new ArrayList<>();
      for (int i = 0; i < 2 * processors; i++) {
        crowd.add(
            requests.submit(
                () -> {
                  begun.countDown();
                  work.run();
                  done.incrementAndGet();
                  return null;
                }));
      }
      assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
      int doneBeforeAnother = requests.submit(done::get).get();
      for (Future<?> member : crowd) {
        member.get();
      }
      assertThat(doneBeforeAnother).isZero();
    }
  }

  private DocumentRow storedDocument() throws IOException {
    byte[] file = SomeFile.pdf(LARGE);
    BlobId blob = new BlobId(key.id(), UUID.randomUUID());
    Path sealed = folder.resolve("sealed");
    try (OutputStream out =
        key.documentSeal().newSealingStream(Files.newOutputStream(sealed), blob.id())) {
      out.write(file);
    }
    ingress.bean(BlobStore.class).put(blob, sealed);
    return new DocumentRow(
        UUID.randomUUID(),
        UUID.randomUUID(),
        null,
        "passport",
        "application/pdf",
        file.length,
        Sha256.of(file),
        blob,
        key.id(),
        key.seal(Purpose.FILE_NAME, "a.pdf"),
        UUID.randomUUID(),
        Instant.EPOCH,
        false);
  }

  /** Takes all bytes at once. */
  private static final class FastCaller extends MockHttpServletResponse {

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {

        @Override
        public void write(int singleByte) {
          // The caller has taken the byte.
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
          // The caller has taken the bytes.
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
