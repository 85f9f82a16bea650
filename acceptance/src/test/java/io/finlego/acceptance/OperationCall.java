package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An operation as one kind of caller uses it.
 *
 * @param objects the objects of the caller
 * @param isSigned whether the body is signed as Sumsub signs its webhooks, instead of a token
 */
record OperationCall(
    Stack stack, Operation operation, NamedObjects objects, NamedValues values, boolean isSigned) {

  /** Each operation, once for each kind of caller who may use it. */
  static Stream<OperationCall> all(Stack stack) {
    NamedObjects system = new NamedObjects(stack, true);
    NamedObjects client = new NamedObjects(stack, false);
    return Stream.of(
            ofScope(stack, "system", system),
            ofScope(stack, "frontoffice", client),
            operations(stack, system, operation -> operation.path().equals(Sumsub.PATH), true))
        .flatMap(calls -> calls);
  }

  private static Stream<OperationCall> ofScope(Stack stack, String scope, NamedObjects objects) {
    return operations(stack, objects, operation -> isFor(scope, operation), false);
  }

  private static Stream<OperationCall> operations(
      Stack stack, NamedObjects objects, Predicate<Operation> filter, boolean isSigned) {
    NamedValues values = new NamedValues(objects);
    return Operation.of(stack)
        .filter(filter)
        .map(operation -> new OperationCall(stack, operation, objects, values, isSigned));
  }

  /** Tells whether callers with this scope in their token may use the operation. */
  static boolean isFor(String scope, Operation operation) {
    return operation
        .description()
        .path("description")
        .asString("")
        .contains("(`scope` `" + scope + "`)");
  }

  Answer send(String target, String body) {
    return isSigned
        ? new Sumsub(stack).send(body)
        : objects.caller().send(operation.method(), target, body, Map.of());
  }

  /**
   * Fails unless the text is taken. A text with a format may be refused, but not for its length.
   */
  void requireTaken(TextField field, Answer answer) {
    if (field.hasFormat()) {
      assertThat(answer.status()).as("%s %s: %s", this, field, answer).isLessThan(500);
      assertThat(answer.body())
          .as("%s %s", this, field)
          .doesNotContain(" " + field.maxLength() + " characters");
    } else {
      assertThat(answer.status()).as("%s %s: %s", this, field, answer).isEqualTo(200);
      assertThat(answer.isRefused()).as("%s %s: %s", this, field, answer).isFalse();
    }
  }

  @Override
  public String toString() {
    return operation + (objects.isSystem() ? "" : " by a client");
  }
}
