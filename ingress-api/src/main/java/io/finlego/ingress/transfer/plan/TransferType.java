package io.finlego.ingress.transfer.plan;

/**
 * The types of transfers in a plan. Each type has a word in the API and in a transaction's
 * metadata.
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
