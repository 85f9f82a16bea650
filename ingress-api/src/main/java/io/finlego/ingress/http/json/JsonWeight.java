package io.finlego.ingress.http.json;

/**
 * Estimates how much memory a JSON document takes when it is parsed. An object without content
 * takes much memory for its two bytes of text, so the values count more than the text. The weight
 * of a document counts each object, each list, and each comma before a further value.
 *
 * @param documentBytes the size of the document
 * @param weight the weight of its values
 */
public record JsonWeight(int documentBytes, long weight) {

  /** The weight that a document of any size may have. */
  static final int WEIGHT_BASE = 49_152;

  /** A larger document may have a weight of one more for each of this number of bytes. */
  static final int BYTES_PER_WEIGHT = 8;

  private static final int OBJECT = 3;
  private static final int LIST = 2;
  private static final int FURTHER_VALUE = 1;

  /**
   * The memory for a weight of one. The parsed object with one field takes about 200 bytes, and our
   * own objects for the same values take as much again.
   */
  private static final long MEMORY_PER_WEIGHT = 256;

  /** The memory for each byte of the text: for the text itself, and for strings made of it. */
  private static final long MEMORY_PER_BYTE = 8;

  /** The weight of a document. It need not be JSON. */
  public static JsonWeight of(byte[] document) {
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
    return new JsonWeight(document.length, weight);
  }

  /**
   * Tells whether the document has more values than it may have. {@link JsonText} then refuses it,
   * so that it is not parsed.
   */
  boolean isTooLarge() {
    return weight > WEIGHT_BASE + documentBytes / BYTES_PER_WEIGHT;
  }

  /** The number of bytes of memory for the document and for everything that is made of it. */
  public long memoryBytes() {
    return MEMORY_PER_BYTE * documentBytes + MEMORY_PER_WEIGHT * weight;
  }
}
