package io.finlego.ingress.transfer.plan;

/** The types of transfers that a plan tells apart, as the API and the metadata write them. */
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
