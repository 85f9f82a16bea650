package io.finlego.kernel;

/**
 * The numbers of characters that a text may have. The ingress, the domains and the CHECKs of the
 * database have the same limits. Each limit stands here once, and tests compare the CHECKs with it.
 *
 * @param min the smallest number of Unicode code points, see {@link TextLength}
 * @param max the largest number of Unicode code points
 */
public record TextLimit(int min, int max) {

  /** A payment's external id. */
  public static final TextLimit PAYMENT_EXTERNAL_ID = new TextLimit(1, 256);

  /** A client's id in the system that it was imported from. */
  public static final TextLimit EXTERNAL_CLIENT_ID = new TextLimit(1, 128);

  /** The legal name of a company. */
  public static final TextLimit LEGAL_NAME = new TextLimit(1, 200);

  /** The first name or the last name of a client. */
  public static final TextLimit PERSON_NAME = new TextLimit(1, 100);

  /** The first and the last name of a client, with a space between them. */
  public static final TextLimit FULL_NAME = new TextLimit(1, 2 * PERSON_NAME.max() + 1);

  /** A client's phone number. */
  public static final TextLimit PHONE_NUMBER = new TextLimit(5, 17);

  /** The country in which a company is registered. */
  public static final TextLimit COUNTRY_OF_REGISTRATION = new TextLimit(2, 5);

  /** The type of a client's document. */
  public static final TextLimit DOCUMENT_TYPE = new TextLimit(1, 64);

  /** The ids and words of a verification provider. */
  public static final TextLimit PROVIDER_WORD = new TextLimit(1, 200);

  /** The caller's JSON object with an account, a payment or a transaction, in its shortest form. */
  public static final TextLimit METADATA = new TextLimit(2, 16_000);

  /** Tells whether the text has an allowed number of characters. */
  public boolean accepts(String text) {
    return TextLength.isBetween(min, max, text);
  }

  /** The limit in words, such as "1 to 256 characters". */
  public String inWords() {
    return "%s to %s characters".formatted(min, max);
  }
}
