package io.finlego.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro which generated classes it may instantiate.
 *
 * <p>Since 1.12.2 Avro trusts no class by itself and throws {@code SecurityException: Forbidden …}
 * when a record is read. Every main calls {@link #establish()} first; {@link AvroCodec} does so
 * too. A subscriber with classes of its own does the same, or sets {@code
 * -Dorg.apache.avro.SERIALIZABLE_PACKAGES}.
 */
public final class AvroTrust {

  private static final String TRUSTED_PREFIX = "io.finlego.schemas.";

  private AvroTrust() {}

  /**
   * Trusts what Avro trusts by default and the classes of this product. May be called any number of
   * times.
   */
  public static void establish() {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith(TRUSTED_PREFIX)));
  }
}
