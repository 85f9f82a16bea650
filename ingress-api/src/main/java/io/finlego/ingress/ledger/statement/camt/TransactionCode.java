package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.ledger.statement.document.Side;

/**
 * A bank transaction code from the ISO 20022 external code sets: domain, family and sub-family. All
 * movements are between accounts of one ledger, so transfers are book transfers.
 */
record TransactionCode(String domain, String family, String subFamily) {

  /** The code for a transaction of this type on this side. */
  static TransactionCode of(String type, Side side) {
    boolean debit = side == Side.DEBIT;
    return switch (type) {
      case "transfer" -> new TransactionCode("PMNT", debit ? "ICDT" : "RCDT", "BOOK");
      case "fee" -> new TransactionCode("PMNT", debit ? "MDOP" : "MCOP", "FEES");
      case "foreignExchange" -> new TransactionCode("FORX", "SPOT", "OTHR");
      case "correction" -> new TransactionCode("PMNT", debit ? "MDOP" : "MCOP", "ADJT");
      default -> new TransactionCode("PMNT", debit ? "ICDT" : "RCDT", "OTHR");
    };
  }
}
