package io.finlego.ingress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes the accounts and transactions of {@link PublishedRows}. */
public final class LedgerRows {

  private final JdbcClient jdbc;

  LedgerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Changes the account's name, metadata and status. */
  public PublishedRows.Row changed(
      PublishedRows.Row account, String name, String metadata, String status) {
    jdbc.sql(
            "update ledger.account_view set name = :name, metadata = cast(:metadata as json),"
                + " status = :status where id = :id")
        .param("name", name)
        .param("metadata", metadata)
        .param("status", status)
        .param("id", account.id())
        .update();
    return account;
  }

  /** Sets what a system wrote about the transaction. */
  public UUID annotated(UUID transaction, String description, String metadata) {
    jdbc.sql(
            "update ledger.transaction_view set description = :description,"
                + " metadata = cast(:metadata as json) where id = :id")
        .param("description", description)
        .param("metadata", metadata)
        .param("id", transaction)
        .update();
    return transaction;
  }

  /** Sets when the transaction was posted, and on which day it was booked. */
  public UUID posted(UUID transaction, Instant postedAt, LocalDate bookingDate) {
    for (String table : List.of("transaction_view", "entry_view")) {
      String id = table.equals("entry_view") ? "transaction_id" : "id";
      jdbc.sql(
              "update ledger.%s set posted_at = :at, booking_date = :day where %s = :id"
                  .formatted(table, id))
          .param("at", postedAt.atOffset(ZoneOffset.UTC))
          .param("day", bookingDate)
          .param("id", transaction)
          .update();
    }
    return transaction;
  }

  /**
   * Makes the account one of the institution that names the client, as earlier releases allowed.
   */
  public PublishedRows.Row ofInstitution(PublishedRows.Row account, String type) {
    jdbc.sql("update ledger.account_view set type = :type, iban = null where id = :id")
        .param("type", type)
        .param("id", account.id())
        .update();
    return account;
  }

  /** Sets the transaction's metadata and type. */
  public UUID described(UUID transaction, String metadata, String type) {
    jdbc.sql(
            "update ledger.transaction_view set metadata = cast(:metadata as json), type = :type"
                + " where id = :id")
        .param("metadata", metadata)
        .param("type", type)
        .param("id", transaction)
        .update();
    return transaction;
  }

  /** Takes the transaction's description away. */
  public UUID withoutDescription(UUID transaction) {
    jdbc.sql("update ledger.transaction_view set description = null where id = :id")
        .param("id", transaction)
        .update();
    return transaction;
  }
}
