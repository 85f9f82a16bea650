package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.ledger.statement.document.Side;

/**
 * A bank transaction code from the ISO 20022 external code sets. A transfer has the code of a book
 * transfer, because both accounts are in the same ledger.
 */
record TransactionCode(String domain, String family, String subFamily) {

  /** The code for an entry of a transaction of this type on this side of the account. */
  static TransactionCode of(String type, Side side) {
    boolean isDebit = side == Side.DEBIT;
    return switch (type) {
      case "transfer" -> new TransactionCode("PMNT", isDebit ? "ICDT" : "RCDT", "BOOK");
      case "fee" -> new TransactionCode("PMNT", isDebit ? "MDOP" : "MCOP", "FEES");
      case "foreignExchange" -> new TransactionCode("FORX", "SPOT", "OTHR");
      case "correction" -> new TransactionCode("PMNT", isDebit ? "MDOP" : "MCOP", "ADJT");
      default -> new TransactionCode("PMNT", isDebit ? "ICDT" : "RCDT", "OTHR");
    };
  }
}
