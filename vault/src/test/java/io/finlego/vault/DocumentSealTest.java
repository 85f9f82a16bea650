package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSealTest {

  private static final int SEGMENT = 64 * 1024;
  private static final int READ = 1000;

  @TempDir private Path folder;

  private final MasterKeys masterKeys =
      new MasterKeys(Secrets.settings("a", Map.of("a", Secrets.key(1))));
  private final DocumentSeal seal = newSeal();
  private final UUID document = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, SEGMENT - 57, SEGMENT - 56, SEGMENT - 55, SEGMENT, 3 * SEGMENT, 300_001})
  void aSealedDocumentIsOpened(int length) throws IOException {
    byte[] plain = bytes(length);

    byte[] sealed = sealed(plain);

    assertThat(sealed).hasSize(Math.toIntExact(seal.sealedSize(length)));
    assertThat(opened(sealed, 0)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, SEGMENT - 56, SEGMENT, 2 * SEGMENT + 5, 199_999, 200_000})
  void aDocumentIsOpenedFromAnyByteOn(int from) throws IOException {
    byte[] plain = bytes(200_000);
    byte[] sealed = sealed(plain);

    assertThat(opened(sealed, from)).isEqualTo(Arrays.copyOfRange(plain, from, plain.length));
    try (InputStream skipped = open(seal, sealed, document, 0)) {
      skipped.skipNBytes(from);
      assertThat(skipped.readAllBytes()).hasSize(plain.length - from);
    }
  }

  @Test
  void twoSealsOfOneDocumentDiffer() throws IOException {
    byte[] plain = bytes(100);
    assertThat(sealed(plain)).isNotEqualTo(sealed(plain));
  }

  @Test
  void noByteOfAnAlteredSegmentIsGivenOut() throws IOException {
    byte[] plain = bytes(3 * SEGMENT);
    for (int altered : new int[] {0, 20, 100, SEGMENT - 1, SEGMENT, 2 * SEGMENT + 7}) {
      byte[] sealed = sealed(plain);
      sealed[altered] ^= 1;
      assertGivenOut(seal, sealed, before(plain, altered / SEGMENT));
    }
  }

  @Test
  void aDocumentThatWasCutShortIsRefusedAtItsEnd() throws IOException {
    byte[] plain = bytes(3 * SEGMENT);
    byte[] sealed = sealed(plain);
    for (int keptBytes :
        new int[] {0, 30, 56, 100, SEGMENT, SEGMENT + 99, 2 * SEGMENT, sealed.length - 1}) {
      byte[] cut = Arrays.copyOf(sealed, keptBytes);
      assertGivenOut(seal, cut, before(plain, Math.max(0, (keptBytes - 1) / SEGMENT)));
    }
  }

  @Test
  void aSizeThatNoSealedDocumentHasIsRefusedAtOnce() throws IOException {
    byte[] cut = Arrays.copyOf(sealed(bytes(3 * SEGMENT)), SEGMENT + 5);
    assertThat(givenOut(seal, cut, document)).isEmpty();
  }

  @Test
  void segmentsCannotChangePlaces() throws IOException {
    byte[] plain = bytes(4 * SEGMENT);
    byte[] sealed = sealed(plain);
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, SEGMENT, swapped, 2 * SEGMENT, SEGMENT);
    System.arraycopy(sealed, 2 * SEGMENT, swapped, SEGMENT, SEGMENT);

    assertGivenOut(seal, swapped, before(plain, 1));
  }

  @Test
  void anotherClientsKeyOpensNoDocument() throws IOException {
    assertThat(givenOut(newSeal(), sealed(bytes(SEGMENT)), document)).isEmpty();
  }

  @Test
  void aDocumentCannotBePassedOffAsAnother() throws IOException {
    assertThat(givenOut(seal, sealed(bytes(SEGMENT)), UUID.randomUUID())).isEmpty();
  }

  private DocumentSeal newSeal() {
    return masterKeys.unwrap(masterKeys.newKey(UUID.randomUUID())).documentSeal();
  }

  private byte[] sealed(byte[] plain) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = seal.newSealingStream(sealed, document)) {
      out.write(plain);
    }
    return sealed.toByteArray();
  }

  private byte[] opened(byte[] sealed, long from) throws IOException {
    try (InputStream in = open(seal, sealed, document, from)) {
      return in.readAllBytes();
    }
  }

  /** Only the full reads of the segments before the broken one were given out. */
  private void assertGivenOut(DocumentSeal with, byte[] sealed, byte[] sound) {
    byte[] givenBytes = givenOut(with, sealed, document);
    assertThat(givenBytes).isEqualTo(Arrays.copyOf(sound, sound.length / READ * READ));
  }

  /** The bytes that were read before the broken seal was found. */
  private byte[] givenOut(DocumentSeal with, byte[] sealed, UUID as) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> {
              try (InputStream in = open(with, sealed, as, 0)) {
                byte[] piece = new byte[READ];
                for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                  out.write(piece, 0, count);
                }
              }
            })
        .isInstanceOf(BrokenSealException.class);
    return out.toByteArray();
  }

  private InputStream open(DocumentSeal with, byte[] sealed, UUID as, long from)
      throws IOException {
    Path file = Files.write(folder.resolve(UUID.randomUUID().toString()), sealed);
    SeekableByteChannel channel = Files.newByteChannel(file);
    return with.newOpeningStream(channel, as, from);
  }

  /** The plain bytes of this many segments from the start. */
  private static byte[] before(byte[] plain, int segments) {
    int bytes = segments == 0 ? 0 : segments * (SEGMENT - 16) - 40;
    return Arrays.copyOf(plain, bytes);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
