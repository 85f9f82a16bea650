package io.finlego.ledger.payment;

/**
 * The JSON path of a line in the request or in the payment, for the {@code field} of a refusal.
 *
 * @param index the line's index, counted from 0; negative for the only line of a payment that is
 *     made in one step
 */
record LinePath(int index) {

  static final LinePath ONLY_LINE = new LinePath(-1);

  /** The path of the line with this sequence, which counts from 1. */
  static LinePath ofSequence(int sequence) {
    return new LinePath(sequence - 1);
  }

  String debitAccount() {
    return field("debitAccountId");
  }

  String creditAccount() {
    return field("creditAccountId");
  }

  String amount() {
    return field("amount");
  }

  private String field(String name) {
    return index < 0 ? "transaction." + name : "transactions[" + index + "]." + name;
  }
}
