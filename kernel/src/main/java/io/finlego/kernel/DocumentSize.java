package io.finlego.kernel;

/** The largest size of a client's document. */
public final class DocumentSize {

  /** The largest number of bytes in the file: 20 MiB. */
  public static final long BYTES_MAX = 20L * 1024 * 1024;

  private DocumentSize() {}
}
