package io.finlego.ingress.ledger.statement.xlsx;

import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import java.io.IOException;

/** A worksheet with a header row and a row for each movement. */
final class MovementsSheet {

  private static final int ROWS_AT_A_TIME = 1000;
  private static final String[] HEADER = {
    "Booking date",
    "Value date",
    "Debit",
    "Credit",
    "Balance",
    "Counterparty account",
    "Counterparty",
    "Type",
    "Description",
    "Posted at (UTC)",
    "Transaction id",
    "Payment id",
    "External id"
  };

  private final Sheet sheet;

  MovementsSheet(Sheet sheet) {
    this.sheet = sheet;
    sheet.widths(12, 12, 16, 16, 18, 24, 30, 16, 50, 24, 38, 38, 24);
    sheet.header(HEADER);
  }

  int rowCount() {
    return sheet.rowCount();
  }

  void add(Movement movement) throws IOException {
    boolean isDebit = movement.side() == Side.DEBIT;
    Counterparty counterparty = movement.counterparty();
    sheet.nextRow().date(movement.bookingDate()).date(movement.valueDate());
    if (isDebit) {
      sheet.amount(movement.amount()).blank();
    } else {
      sheet.blank().amount(movement.amount());
    }
    sheet
        .amount(movement.balance())
        .text(counterparty.label())
        .text(counterparty.name())
        .text(movement.type())
        .text(movement.description())
        .instant(movement.postedAt())
        .text(movement.transactionId().toString())
        .text(movement.paymentId().toString())
        .text(movement.externalId());
    if (sheet.rowCount() % ROWS_AT_A_TIME == 0) {
      sheet.flush();
    }
  }

  void finish() throws IOException {
    sheet.finish();
  }
}
