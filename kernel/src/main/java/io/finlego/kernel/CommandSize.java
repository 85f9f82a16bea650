package io.finlego.kernel;

/**
 * The largest sizes of a command, from the body of the request to the events. They are below
 * Kafka's defaults for the largest record, which are 1 MiB ({@code max.request.size}) and a little
 * more ({@code max.message.bytes}). Each limit leaves room for what the next part of the way adds.
 */
public final class CommandSize {

  private static final int KIBIBYTE = 1024;

  /**
   * The largest body of a request that becomes one command, in bytes. Most operations have a lower
   * limit.
   */
  public static final int CONTENT_BYTES_MAX = 896 * KIBIBYTE;

  /**
   * The largest value of a command's record, in bytes. To the content of a body, the ingress adds
   * the caller and the seal, and for each of a thousand related individuals an id of 45 bytes.
   */
  public static final int COMMAND_BYTES_MAX = CONTENT_BYTES_MAX + 48 * KIBIBYTE;

  /**
   * The largest size of an event's key and value together, in bytes. To the content of a command, a
   * domain adds ids, instants and movements: less than 700 bytes for each of a hundred
   * transactions. Four kibibytes of a mebibyte are left for the record's headers.
   */
  public static final int EVENT_BYTES_MAX = COMMAND_BYTES_MAX + 76 * KIBIBYTE;

  private CommandSize() {}
}
