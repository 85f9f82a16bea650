package io.finlego.ingress.ledger.statement.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the ZIP of the workbook library again, so that it can be read as a stream too.
 *
 * <p>The library puts sizes of eight bytes behind each file without saying so before it. A reader
 * that begins with the directory at the end does not look there, but a reader of the stream takes
 * four bytes and fails (PKWARE's APPNOTE, 4.3.9.2). Each file is unpacked and packed again as it
 * comes; the library should not compress. Nothing is kept but the list of files.
 */
final class StreamableZip extends OutputStream {

  private static final int FILE_SIGNATURE = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final int NAME_LENGTH_OFFSET = 26;
  private static final int EXTRA_LENGTH_OFFSET = 28;

  /** Signature, CRC and two sizes of eight bytes. */
  private static final int DESCRIPTOR_BYTES = 24;

  private static final int BUFFER_BYTES = 8192;

  /** The same for all files, so that equal statements are equal bytes. */
  private static final LocalDateTime FILE_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private enum Part {
    HEADER,
    NAME,
    DATA,
    DESCRIPTOR,
    DIRECTORY
  }

  private final ZipOutputStream zip;
  private final Inflater inflater = new Inflater(true);
  private final byte[] plain = new byte[BUFFER_BYTES];
  private Part part = Part.HEADER;
  private ByteBuffer fixed = littleEndian(HEADER_BYTES);
  private int nameBytes;

  StreamableZip(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      at +=
          switch (part) {
            case HEADER, NAME, DESCRIPTOR -> takeFixed(bytes, at, end - at);
            case DATA -> takeData(bytes, at, end - at);
            case DIRECTORY -> end - at;
          };
    }
  }

  private int takeFixed(byte[] bytes, int at, int available) throws IOException {
    int taken = Math.min(available, fixed.remaining());
    fixed.put(bytes, at, taken);
    if (!fixed.hasRemaining()) {
      endFixed(fixed.flip());
    }
    return taken;
  }

  private void endFixed(ByteBuffer whole) throws IOException {
    switch (part) {
      case HEADER -> endHeader(whole);
      case NAME -> beginFile(whole);
      default -> expect(Part.HEADER, HEADER_BYTES);
    }
  }

  private void endHeader(ByteBuffer header) {
    if (header.getInt(0) == FILE_SIGNATURE) {
      nameBytes = Short.toUnsignedInt(header.getShort(NAME_LENGTH_OFFSET));
      expect(Part.NAME, nameBytes + Short.toUnsignedInt(header.getShort(EXTRA_LENGTH_OFFSET)));
    } else {
      part = Part.DIRECTORY;
    }
  }

  private void beginFile(ByteBuffer nameAndExtra) throws IOException {
    byte[] name = new byte[nameBytes];
    nameAndExtra.get(0, name);
    ZipEntry entry = new ZipEntry(new String(name, StandardCharsets.UTF_8));
    entry.setTimeLocal(FILE_TIME);
    zip.putNextEntry(entry);
    inflater.reset();
    part = Part.DATA;
  }

  private int takeData(byte[] bytes, int at, int available) throws IOException {
    inflater.setInput(bytes, at, available);
    try {
      int count = inflater.inflate(plain);
      while (count > 0) {
        zip.write(plain, 0, count);
        count = inflater.inflate(plain);
      }
    } catch (DataFormatException e) {
      throw new IOException("The workbook is not packed as expected.", e);
    }
    int taken = available - inflater.getRemaining();
    if (inflater.finished()) {
      zip.closeEntry();
      expect(Part.DESCRIPTOR, DESCRIPTOR_BYTES);
    }
    return taken;
  }

  private void expect(Part next, int bytes) {
    part = next;
    fixed = littleEndian(bytes);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void flush() throws IOException {
    zip.flush();
  }

  /** Writes the ZIP's directory. The stream that receives the ZIP stays open. */
  void finish() throws IOException {
    if (part != Part.DIRECTORY) {
      throw new IOException("The workbook is not complete.");
    }
    zip.finish();
    inflater.end();
  }
}
