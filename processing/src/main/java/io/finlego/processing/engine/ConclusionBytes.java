package io.finlego.processing.engine;

import io.finlego.processing.Conclusion;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conclusions as bytes, in record headers and in the command log: the byte 1; the domain's word;
 * the subject; the step; the kind and the subject of the caller; the name; the context. Texts are
 * as {@link DataOutputStream#writeUTF} writes them.
 */
final class ConclusionBytes {

  private static final byte VERSION = 1;

  private ConclusionBytes() {}

  static byte[] write(Conclusion conclusion) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(conclusion.domain().word());
      out.writeLong(conclusion.subject().getMostSignificantBits());
      out.writeLong(conclusion.subject().getLeastSignificantBits());
      out.writeUTF(conclusion.step());
      out.writeUTF(conclusion.caller().getKind().name());
      out.writeUTF(conclusion.caller().getSubject());
      out.writeUTF(conclusion.name());
      out.write(conclusion.context());
    } catch (IOException e) {
      throw new UncheckedIOException("A conclusion cannot be written.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a conclusion; null if the bytes are null or malformed. Malformed bytes are no failure,
   * because their record must still be answered and passed over.
   */
  static @Nullable Conclusion read(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0 || bytes[0] != VERSION) {
      return null;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
      Domain domain = Domain.ofWord(in.readUTF());
      UUID subject = new UUID(in.readLong(), in.readLong());
      String step = in.readUTF();
      Caller caller = new Caller(CallerKind.valueOf(in.readUTF()), in.readUTF());
      String name = in.readUTF();
      return new Conclusion(domain, subject, step, caller, in.readAllBytes(), name);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
