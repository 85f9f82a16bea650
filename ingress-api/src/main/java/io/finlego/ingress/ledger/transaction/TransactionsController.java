package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.TransactionId;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operations that list and show transactions. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class TransactionsController {

  private final Transactions transactions;
  private final BookingDays days;

  TransactionsController(Transactions transactions, BookingDays days) {
    this.transactions = transactions;
    this.days = days;
  }

  @GetMapping("/Transactions")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "List transactions by filter",
      text =
          """
          One page of the transactions that match all given filters, newest first. A front office sees the posted and \
          pending transactions that debit or credit an account of its client. A pending credit from somebody else's \
          account has neither `description` nor `metadata` before it is posted, and `text` does not find it. \
          A period has the same posted transactions \
          as the account's statement of that period. An invalid filter value: 400 `invalidField`.\
          """
              + PastInstants.REFERENCE,
      query = TransactionSearchShapes.LIST_TRANSACTIONS,
      example = "list-transactions")
  Result<Page<Transaction>> list(AcceptedObject query, CurrentCaller caller) {
    UUID ownClientId = caller.clientId() == null ? null : caller.clientId().value();
    TransactionFilter filter = TransactionFilter.ofQuery(query, ownClientId, days);
    return Result.of(transactions.page(caller.scope(), filter, Paging.of(query)));
  }

  @GetMapping("/internal/Transactions")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "List transactions of all clients by filter",
      text =
          """
          One page of the transactions that match all given filters, newest first. Transactions of drafts, pending and \
          cancelled payments are included unless `status` excludes them. An invalid filter value: 400 `invalidField`.\
          """
              + PastInstants.REFERENCE,
      query = TransactionSearchShapes.LIST_ALL_TRANSACTIONS,
      example = "list-transactions")
  Result<Page<Transaction>> listAll(AcceptedObject query, CurrentCaller caller) {
    TransactionFilter filter = TransactionFilter.ofQuery(query, null, days);
    return Result.of(transactions.page(caller.requireEverything(), filter, Paging.of(query)));
  }

  @GetMapping("/internal/Transactions/{id}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a transaction",
      text =
          "One transaction of any payment. A transaction that does not exist: 404"
              + " `transactionNotFound`.",
      example = "read-transaction")
  Result<Transaction> read(@PathVariable UUID id, CurrentCaller caller) {
    return transactions
        .find(caller.requireEverything(), new TransactionId(id))
        .map(Result::of)
        .orElseThrow(
            () ->
                ApiException.of(
                    LedgerRejectionCode.TRANSACTION_NOT_FOUND, "There is no such transaction."));
  }
}
