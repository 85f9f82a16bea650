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
 * Converts conclusions to bytes and back, for record headers and the command log. The bytes are, in
 * this order: the byte 1; the domain's word; the subject; the step name; the kind and the subject
 * of the caller; the id part; the context. Texts have the format of {@link
 * DataOutputStream#writeUTF}.
 */
final class ConclusionBytes {

  private static final byte VERSION = 1;

  private ConclusionBytes() {}

  static byte[] write(Conclusion conclusion) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var output = new DataOutputStream(bytes)) {
      output.writeByte(VERSION);
      output.writeUTF(conclusion.domain().word());
      output.writeLong(conclusion.subject().getMostSignificantBits());
      output.writeLong(conclusion.subject().getLeastSignificantBits());
      output.writeUTF(conclusion.stepName());
      output.writeUTF(conclusion.caller().getKind().name());
      output.writeUTF(conclusion.caller().getSubject());
      output.writeUTF(conclusion.commandIdPart());
      output.write(conclusion.context());
    } catch (IOException e) {
      throw new UncheckedIOException("A conclusion cannot be written.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a conclusion. Returns null if the bytes are null or malformed. Malformed bytes do not
   * cause an exception, because the engine must still answer the record and go on to the next
   * record.
   */
  static @Nullable Conclusion read(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0 || bytes[0] != VERSION) {
      return null;
    }
    try (var input = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
      Domain domain = Domain.ofWord(input.readUTF());
      UUID subject = new UUID(input.readLong(), input.readLong());
      String stepName = input.readUTF();
      Caller caller = new Caller(CallerKind.valueOf(input.readUTF()), input.readUTF());
      String commandIdPart = input.readUTF();
      return new Conclusion(domain, subject, stepName, caller, input.readAllBytes(), commandIdPart);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
