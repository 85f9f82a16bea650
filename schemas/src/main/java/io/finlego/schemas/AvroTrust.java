package io.finlego.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro which generated classes it may instantiate.
 *
 * <p>Since 1.12.2 Avro trusts no class by default and throws {@code SecurityException: Forbidden …}
 * when a record is read. Every {@code main} method calls {@link #establish()} first, and so does
 * {@link AvroCodec}. A subscriber with its own generated classes must trust them in the same way,
 * or set {@code -Dorg.apache.avro.SERIALIZABLE_PACKAGES}.
 */
public final class AvroTrust {

  private static final String TRUSTED_PREFIX = "io.finlego.schemas.";

  private AvroTrust() {}

  /**
   * Makes Avro trust the classes of this product, in addition to the classes that it trusts by
   * default. The method may be called any number of times.
   */
  public static void establish() {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith(TRUSTED_PREFIX)));
  }
}
