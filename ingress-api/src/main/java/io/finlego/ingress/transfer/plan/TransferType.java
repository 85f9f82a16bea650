package io.finlego.ingress.transfer.plan;

/**
 * The types of transfers that a plan distinguishes, with their names in the API and in metadata.
 */
enum TransferType {
  INTERNAL("internal"),
  SEPA("sepa"),
  SEPA_INSTANT("sepaInstant"),
  SWIFT("swift"),
  FOREIGN_EXCHANGE("foreignExchange");

  private final String word;

  TransferType(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
