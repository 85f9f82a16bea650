package io.finlego.ingress.http.result;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Thrown if a value in a body is refused with its own error code, such as {@code invalidAmount}.
 * The sentence is meant for the caller.
 */
public final class CodedInputException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String sentence;

  public CodedInputException(JsonParser parser, ErrorCode code, String sentence) {
    super(parser, sentence);
    this.code = code;
    this.sentence = sentence;
  }

  public ErrorCode code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
