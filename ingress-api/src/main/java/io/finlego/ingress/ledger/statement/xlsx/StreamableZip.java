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
 * Reads the ZIP archive that the workbook library writes, and writes it again in a form that
 * streaming readers can read.
 *
 * <p>The library writes the sizes of each file after the file, in eight bytes, but the header
 * before the file does not announce eight bytes. A streaming reader therefore expects four bytes
 * and fails (PKWARE's APPNOTE, 4.3.9.2). A reader that uses the directory at the end of the archive
 * has no problem. This class unpacks each file and packs it again while the bytes come in. {@link
 * SheetTags} corrects the tags of sheets. The class keeps only the list of files in memory. The
 * library should not compress the files, because the work would be done twice.
 */
final class StreamableZip extends OutputStream {

  private static final int FILE_SIGNATURE = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final int NAME_LENGTH_OFFSET = 26;
  private static final int EXTRA_LENGTH_OFFSET = 28;

  /**
   * The number of bytes after each file. They are the signature, the CRC and two sizes of eight
   * bytes.
   */
  private static final int DESCRIPTOR_BYTES = 24;

  private static final String SHEET_NAME_START = "xl/worksheets/sheet";
  private static final int BUFFER_BYTES = 8192;

  /**
   * The time of all files in the archive. It is constant, so that equal statements have equal
   * bytes.
   */
  private static final LocalDateTime FILE_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private enum Part {
    HEADER,
    NAME,
    DATA,
    DESCRIPTOR,
    CENTRAL_DIRECTORY
  }

  private final ZipOutputStream zip;
  private final Inflater inflater = new Inflater(true);
  private final byte[] unpackedBytes = new byte[BUFFER_BYTES];
  private Part part = Part.HEADER;

  /** Receives the unpacked bytes of the current file. */
  private OutputStream file;

  /**
   * Collects the bytes of the current part of the archive. Only used for parts whose length is
   * known in advance.
   */
  private ByteBuffer fixedPart = littleEndian(HEADER_BYTES);

  private int nameLength;

  StreamableZip(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.file = zip;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int position = offset;
    int end = offset + length;
    while (position < end) {
      position +=
          switch (part) {
            case HEADER, NAME, DESCRIPTOR -> readFixedPart(bytes, position, end - position);
            case DATA -> readData(bytes, position, end - position);
            case CENTRAL_DIRECTORY -> end - position;
          };
    }
  }

  private int readFixedPart(byte[] bytes, int position, int availableCount) throws IOException {
    int readCount = Math.min(availableCount, fixedPart.remaining());
    fixedPart.put(bytes, position, readCount);
    if (!fixedPart.hasRemaining()) {
      endFixedPart(fixedPart.flip());
    }
    return readCount;
  }

  private void endFixedPart(ByteBuffer wholePart) throws IOException {
    switch (part) {
      case HEADER -> endHeader(wholePart);
      case NAME -> beginFile(wholePart);
      default -> beginFixedPart(Part.HEADER, HEADER_BYTES);
    }
  }

  private void endHeader(ByteBuffer header) {
    if (header.getInt(0) == FILE_SIGNATURE) {
      nameLength = Short.toUnsignedInt(header.getShort(NAME_LENGTH_OFFSET));
      beginFixedPart(
          Part.NAME, nameLength + Short.toUnsignedInt(header.getShort(EXTRA_LENGTH_OFFSET)));
    } else {
      part = Part.CENTRAL_DIRECTORY;
    }
  }

  private void beginFile(ByteBuffer nameAndExtra) throws IOException {
    byte[] name = new byte[nameLength];
    nameAndExtra.get(0, name);
    ZipEntry entry = new ZipEntry(new String(name, StandardCharsets.UTF_8));
    entry.setTimeLocal(FILE_TIME);
    zip.putNextEntry(entry);
    file = entry.getName().startsWith(SHEET_NAME_START) ? new SheetTags(zip) : zip;
    inflater.reset();
    part = Part.DATA;
  }

  private int readData(byte[] bytes, int position, int availableCount) throws IOException {
    inflater.setInput(bytes, position, availableCount);
    try {
      int count = inflater.inflate(unpackedBytes);
      while (count > 0) {
        file.write(unpackedBytes, 0, count);
        count = inflater.inflate(unpackedBytes);
      }
    } catch (DataFormatException e) {
      throw new IOException("The workbook is not packed as expected.", e);
    }
    int readCount = availableCount - inflater.getRemaining();
    if (inflater.finished()) {
      zip.closeEntry();
      beginFixedPart(Part.DESCRIPTOR, DESCRIPTOR_BYTES);
    }
    return readCount;
  }

  private void beginFixedPart(Part nextPart, int byteCount) {
    part = nextPart;
    fixedPart = littleEndian(byteCount);
  }

  private static ByteBuffer littleEndian(int byteCount) {
    return ByteBuffer.allocate(byteCount).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void flush() throws IOException {
    zip.flush();
  }

  /**
   * Writes the archive's directory. Leaves the receiving stream open.
   *
   * @throws IOException if the library has not written the whole archive
   */
  void finish() throws IOException {
    if (part != Part.CENTRAL_DIRECTORY) {
      throw new IOException("The workbook is not complete.");
    }
    zip.finish();
    inflater.end();
  }
}
