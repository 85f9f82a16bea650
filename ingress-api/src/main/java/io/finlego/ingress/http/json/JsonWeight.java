package io.finlego.ingress.http.json;

/**
 * Estimates how much memory a JSON document takes when it is parsed. An object without content
 * takes much memory for its two bytes of text, so the values count more than the text. The weight
 * of a document counts each object, each list, and each comma before a further value.
 */
public final class JsonWeight {

  private static final int OBJECT = 3;
  private static final int LIST = 2;
  private static final int FURTHER_VALUE = 1;

  /**
   * The memory for a weight of one. The parsed object with one field takes about 200 bytes, and our
   * own objects for the same values take as much again.
   */
  private static final long BYTES_PER_WEIGHT = 256;

  /** The memory for each byte of the text: for the text itself, and for strings made of it. */
  private static final long BYTES_PER_BYTE = 8;

  private JsonWeight() {}

  /** The number of bytes of memory for the document and for everything that is made of it. */
  public static long memoryBytes(byte[] document) {
    return BYTES_PER_BYTE * document.length + BYTES_PER_WEIGHT * of(document);
  }

  /** The document's weight. It need not be JSON. */
  static long of(byte[] document) {
    long weight = 0;
    boolean isInString = false;
    for (int i = 0; i < document.length; i++) {
      switch (document[i]) {
        case '"' -> isInString = !isInString;
        case '\\' -> i += isInString ? 1 : 0;
        case '{' -> weight += isInString ? 0 : OBJECT;
        case '[' -> weight += isInString ? 0 : LIST;
        case ',' -> weight += isInString ? 0 : FURTHER_VALUE;
        default -> {}
      }
    }
    return weight;
  }
}
